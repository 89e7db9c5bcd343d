package dev.plumbline.ci;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.fixtures.cri.discovery.ForeignPods;
import dev.plumbline.fixtures.junit.TestedEndpoint;
import dev.plumbline.fixtures.run.EndpointOptions;
import dev.plumbline.fixtures.run.OwnServer;
import dev.plumbline.fixtures.runtime.Deadlines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code plumb mutants cri}: a server named, one of the run's own, and what means nothing. */
@Execution(ExecutionMode.CONCURRENT)
class CriMutantsCommandTests {

  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--mutant | cri:second-stop-fail | did you mean cri:second-stop-fails",
        "--mutant | request:RunPodSandbox/config.nonsense | there is no such mutant",
        "--jobs | 0 | --jobs must be from 1 to 64",
        "--sample | -1 | --sample -1: must not be negative",
        "--registry | host:5000 | names no server: give --endpoint ADDRESS",
        "--endpoint | run/a.sock | --endpoint run/a.sock: write unix:///run/server.sock",
      })
  void valueThatMeansNothingIsAWrongCommandLine(String flag, String value, String said) {
    var run = CommandRun.of("mutants", "cri", flag, value);
    assertThat(run.complaint()).contains(said);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.hasTrace()).isFalse();
  }

  @Test
  void guestReachesNoServerOfThisMachine() {
    var run = CommandRun.of("mutants", "cri", "--guest", "v2", "--endpoint", "unix:///run/a.sock");
    assertThat(run.complaint()).startsWith("--guest: starts a containerd there, and needs no flag");
    assertThat(run.exit()).isEqualTo(2);
  }

  @Test
  void listHasThoseMadeByHandAndThoseOfFields() {
    var run = CommandRun.of("mutants", "cri", "--list");
    assertThat(run.out().lines())
        .contains("cri:second-stop-fails", "request:RunPodSandbox/config.hostname")
        .hasSizeGreaterThan(50)
        .doesNotHaveDuplicates();
    assertThat(run.exit()).isZero();
  }

  @Test
  void endpointWithoutASocketIsInconclusive() {
    var run = mutants("--endpoint", "unix://" + directory.resolve("none.sock"));
    assertThat(run.complaint()).endsWith("none.sock: there is no such socket");
    assertThat(run.exit()).isEqualTo(3);
  }

  @Test
  void mutantOfAServerThatIsNamedIsKilledAndLeavesNothingThere() throws IOException {
    try (var own = OwnServer.start(EndpointOptions.plain())) {
      var address = own.containerd().address().toString();
      var lost = "request:RunPodSandbox/config.labels";
      var run = mutants("--endpoint", address, "--mutant", lost);
      assertThat(run.out()).contains("1 mutants, 1 killed, 0 survived");
      assertThat(run.exit()).isZero();
      assertThat(Files.readString(directory.resolve("mutants.json"))).contains(lost);
      var server = TestedEndpoint.of(own.session()).opened().server();
      assertThat(ForeignPods.seenAt(server, Deadlines.PATIENT.command())).isEmpty();
    }
  }

  @Test
  void withoutAnEndpointAServerOfTheRunsOwnIsBroken() {
    var run = mutants("--mutant", "cri:second-stop-fails");
    assertThat(run.out()).contains("1 mutants, 1 killed, 0 survived");
    assertThat(run.exit()).isZero();
  }

  private CommandRun mutants(String... words) {
    var all = new ArrayList<>(List.of("mutants", "cri", "--out", directory.toString()));
    Collections.addAll(all, words);
    return CommandRun.of(all.toArray(String[]::new));
  }
}
