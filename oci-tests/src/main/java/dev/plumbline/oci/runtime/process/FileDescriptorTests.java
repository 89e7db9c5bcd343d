package dev.plumbline.oci.runtime.process;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.runtime.CallerProgram;
import dev.plumbline.fixtures.runtime.OciRuntime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which descriptors are open in the program: runtime-linux.md#runtimeLinuxFileDescriptors. */
class FileDescriptorTests {

  @Test
  @Covers("runtime-spec/process/descriptors-standard")
  void standardStreamsAreOpen(OciRuntime runtime) {
    var probe = Probe.of(p -> p.fcntlFlags("in", 0).fcntlFlags("out", 1).fcntlFlags("err", 2));
    var seen = runtime.run(Bundle.running(probe));
    assertThat(seen).step("in").succeeded();
    assertThat(seen).step("out").succeeded();
    assertThat(seen).step("err").succeeded();
  }

  /** The probe then opens a file itself, which shows that it would have seen another. */
  @Test
  @Covers("runtime-spec/process/descriptors-others")
  void descriptorsThatTheCallerLeftOpenAreNotPassedOn(OciRuntime runtime) {
    var probe = Probe.of(p -> p.openFds("given").openKeep("open", "/").openFds("then"));
    var leaving = CallerProgram.leavingOpen(runtime.directory(), 3);
    var seen = runtime.run(Bundle.running(probe), call -> call.calledBy(leaving));
    assertThat(seen).step("given").is(StepRecord::fds, List.of(0, 1, 2));
    assertThat(seen).step("then").is(StepRecord::fds, List.of(0, 1, 2, 3));
  }
}
