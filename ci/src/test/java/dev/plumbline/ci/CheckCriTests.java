package dev.plumbline.ci;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.junit.TestedEndpoint;
import dev.plumbline.fixtures.run.EndpointOptions;
import dev.plumbline.fixtures.run.OwnServer;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
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

/** {@code plumb check cri}: a server, endpoints that are none, and servers that are others'. */
@Execution(ExecutionMode.CONCURRENT)
class CheckCriTests {

  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--endpoint | run/a.sock | --endpoint run/a.sock: write unix:///run/server.sock",
        "--endpoint | unix://run/a.sock | the path of a socket is absolute",
        "--endpoint | tcp://localhost | write tcp://host:port",
        "--image-endpoint | nonsense | --image-endpoint nonsense: write unix://",
        "--tls-ca | /nonexistent.pem | --tls: /nonexistent.pem: cannot be read",
        "--tls-cert | /dev/null | --tls: a certificate and its key come together",
        "--spec | nonsense | nonsense",
        "--server-log | /nonexistent.log | --server-log /nonexistent.log: there is no such file",
        "--server-log | /dev/null | --server-log /dev/null: is not a regular file",
        "--clause | cri/nonsense | --clause cri/nonsense: no clause has this id",
      })
  void valueThatMeansNothingIsAWrongCommandLine(String flag, String value, String said) {
    var run = CommandRun.of("check", "cri", "--endpoint", "unix:///nonexistent", flag, value);
    var alone = CommandRun.of("check", "cri", flag, value);
    var seen = flag.equals("--endpoint") ? alone : run;
    assertThat(seen.complaint()).contains(said);
    assertThat(seen.exit()).isEqualTo(2);
    assertThat(seen.hasTrace()).isFalse();
  }

  @Test
  void withoutAnEndpointTheMessageNamesTheFlag() {
    var run = CommandRun.of("check", "cri");
    assertThat(run.complaint()).startsWith("names no server: give --endpoint ADDRESS");
    assertThat(run.exit()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "--endpoint, unix:///run/a.sock",
    "--registry, host:5000",
    "--runtime-handler, kata",
    "--server-log, /var/log/a",
  })
  void serverOfTheRunsOwnIsNowhereElse(String flag, String value) {
    var run = CommandRun.of("check", "cri", "--own", flag, value);
    assertThat(run.complaint()).startsWith("--own: needs no flag that says where");
    assertThat(run.exit()).isEqualTo(2);
  }

  @Test
  void programOfTheRunsOwnServerCanBeExecuted() {
    var run = CommandRun.of("check", "cri", "--own", "/etc/passwd");
    assertThat(run.complaint()).isEqualTo("--own /etc/passwd: is not an executable file");
    assertThat(run.exit()).isEqualTo(2);
  }

  @Test
  void guestReachesNoServerOfThisMachine() {
    var run = CommandRun.of("check", "cri", "--guest", "v2", "--endpoint", "unix:///run/a.sock");
    assertThat(run.complaint())
        .isEqualTo("--guest: a guest reaches no server of this machine; --own starts one there");
    assertThat(run.exit()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"v2, resources/unified", "selinux, mounts/selinux-relabel"})
  void guestJudgesTheClausesThatNeedIt(String kind, String clause) {
    var run = CommandRun.of("check", "cri", "--own", "--guest", kind, "--list");
    assertThat(run.out()).contains("kubernetes/" + clause).doesNotContain("kubernetes/sandbox/");
    assertThat(run.exit()).isZero();
  }

  @Test
  void serverOfTheRunsOwnIsJudgedAndNothingIsLeftOfIt() throws IOException {
    var work = Files.createDirectory(directory.resolve("work"));
    var words = List.of("check", "cri", "--own", "--clause", "kubernetes/sandbox/metadata");
    var all = new ArrayList<>(words);
    Collections.addAll(all, "--work", work.toString(), "--format", "json");
    Collections.addAll(all, "--out", directory.resolve("report").toString());
    var run = CommandRun.of(all.toArray(String[]::new));
    assertThat(run.out()).contains("1 passed");
    assertThat(run.exit()).isZero();
    assertThat(work).isEmptyDirectory();
    assertThat(ProcessHandle.allProcesses().map(ProcessHandle::info))
        .noneMatch(info -> info.commandLine().orElse("").contains(work.toString()));
  }

  @Test
  void endpointWithoutASocketIsInconclusive() {
    var run = check("unix://" + directory.resolve("none.sock"));
    assertThat(run.complaint()).endsWith("none.sock: there is no such socket");
    assertThat(run.exit()).isEqualTo(3);
    assertThat(directory.resolve("report/report.json")).exists();
  }

  @Test
  void socketThatNobodyServesIsInconclusive() throws IOException {
    var socket = directory.resolve("left.sock");
    try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(socket));
    }
    var run = check("unix://" + socket);
    assertThat(run.complaint()).endsWith("left.sock: nobody listens there");
    assertThat(run.exit()).isEqualTo(3);
  }

  @Test
  void serverIsJudgedAndOneOfOthersIsRefused() throws IOException {
    try (var own = OwnServer.start(EndpointOptions.plain())) {
      var address = own.containerd().address().toString();
      var judged = check(address, "--clause", "kubernetes/sandbox/metadata");
      assertThat(judged.out()).contains("1 passed");
      assertThat(judged.exit()).isZero();
      var log = own.containerd().log().toString();
      var failed = check(address, "--server-log", log, "--clause", "cri/sandbox/stop-gone");
      assertThat(failed.exit()).isEqualTo(1);
      assertThat(Files.readString(directory.resolve("report/report.json")))
          .contains("the server's log meanwhile (" + log + "):\\n")
          .contains("StopPodSandbox for ");
      var server = TestedEndpoint.of(own.session()).opened().server();
      try (var endpoint = new CriEndpoint(server, own.bench())) {
        var foreign = endpoint.runSandbox(config -> config.clearLabels());
        var refused = check(address, "--clause", "kubernetes/sandbox/metadata");
        assertThat(refused.complaint()).contains("the server has 1 foreign pod: plumbline/pl");
        assertThat(refused.exit()).isEqualTo(2);
        var shared = check(address, "--shared", "--clause", "kubernetes/sandbox/metadata");
        assertThat(shared.exit()).isZero();
        assertThat(foreign.listed()).hasSize(1);
        foreign.stop().remove();
      }
    }
  }

  private CommandRun check(String endpoint, String... words) {
    var all = new ArrayList<>(List.of("check", "cri", "--endpoint", endpoint));
    Collections.addAll(all, "--work", directory.toString(), "--format", "json");
    Collections.addAll(all, "--out", directory.resolve("report").toString());
    Collections.addAll(all, words);
    return CommandRun.of(all.toArray(String[]::new));
  }
}
