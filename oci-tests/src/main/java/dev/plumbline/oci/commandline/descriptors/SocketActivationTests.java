package dev.plumbline.oci.commandline.descriptors;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.runtime.CallBuilder;
import dev.plumbline.fixtures.runtime.OciRuntime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Descriptors of a caller that was started for a socket: sd_listen_fds(3), runc-run(8). */
class SocketActivationTests {

  private static final Probe GIVEN = Probe.of(p -> p.openFds("open").environment("environment"));

  @Test
  @Covers("commandline/descriptors/listen-fds")
  void listenedDescriptorsArriveWithTheirCount(OciRuntime runtime) {
    var seen = runtime.run(Bundle.running(GIVEN), SocketActivationTests::activated);
    assertThat(seen).step("open").is(StepRecord::fds, List.of(0, 1, 2, 3, 4));
    assertThat(seen).step("environment").is(step -> named(step, "LISTEN_FDS"), List.of("2"));
  }

  @Test
  @Covers("commandline/descriptors/listen-pid")
  void listeningProcessIsTheProgram(OciRuntime runtime) {
    var seen = runtime.run(Bundle.running(GIVEN), SocketActivationTests::activated);
    assertThat(seen).step("environment").is(step -> named(step, "LISTEN_PID"), List.of("1"));
  }

  /** LISTEN_PID names the runtime itself, which only a caller that becomes it can know. */
  private static CallBuilder activated(CallBuilder call) {
    var become = "exec 3</ 4</; LISTEN_FDS=2 LISTEN_PID=$$ exec \"$@\"";
    return call.wrappedIn(List.of("/bin/sh", "-c", become, "sh"));
  }

  private static List<String> named(StepRecord step, String name) {
    return step.strings().stream()
        .filter(variable -> variable.startsWith(name + "="))
        .map(variable -> variable.substring(name.length() + 1))
        .toList();
  }
}
