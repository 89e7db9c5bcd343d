package dev.plumbline.oci.commandline.descriptors;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.runtime.CallerProgram;
import dev.plumbline.fixtures.runtime.OciRuntime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Descriptors that the caller asks to have passed on: runc-run(8), --preserve-fds. */
class PreservedDescriptorTests {

  private static final Probe OPEN = Probe.of(p -> p.openFds("open"));

  @Test
  @Covers({"commandline/descriptors/preserve", "commandline/descriptors/preserve-only"})
  void exactlyTheAskedDescriptorsArrive(OciRuntime runtime) {
    var leaving = CallerProgram.leavingOpen(runtime.directory(), 3);
    var seen =
        runtime.run(
            Bundle.running(OPEN), call -> call.calledBy(leaving).with("--preserve-fds", "2"));
    assertThat(seen).step("open").is(StepRecord::fds, List.of(0, 1, 2, 3, 4));
  }

  @Test
  @Covers("commandline/descriptors/preserve-exec")
  void exactlyTheAskedDescriptorsArriveInAnAddedProcess(OciRuntime runtime) {
    var leaving = CallerProgram.leavingOpen(runtime.directory(), 3);
    var exec = runtime.running(Bundle.idle()).exec(OPEN).with("--preserve-fds", "2");
    var seen = exec.changed(call -> call.calledBy(leaving)).run();
    assertThat(seen).step("open").is(StepRecord::fds, List.of(0, 1, 2, 3, 4));
  }

  @Test
  @Covers("commandline/descriptors/preserve-same")
  void preservedDescriptorIsTheFileOfTheCaller(OciRuntime runtime) {
    var bundle = runtime.write(Bundle.idle());
    var leaving = CallerProgram.leavingOpen(bundle.config(), 1);
    var probe = Probe.of(p -> p.readFd("content", 3));
    var seen =
        runtime.run(
            Bundle.running(probe), call -> call.calledBy(leaving).with("--preserve-fds", "1"));
    assertThat(seen).step("content").is(StepRecord::text, new String(bundle.configBytes(), UTF_8));
  }
}
