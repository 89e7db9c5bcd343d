package dev.plumbline.oci.commandline.exec;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.runtime.Operation;
import org.junit.jupiter.api.Test;

/** Files that exec cannot execute: runc-exec(8). */
class MissingProgramTests {

  @Test
  @Covers("commandline/exec/missing-program")
  @Contrast("programThatExistsIsExecuted")
  void execOfAMissingProgramFails(OciRuntime runtime) {
    assertThat(Added.program(runtime, runtime.running(Bundle.idle()), "/missing")).failed();
  }

  @Test
  @Covers("commandline/exec/missing-program-once")
  void execOfAMissingProgramSaysSoInOneLine(OciRuntime runtime) {
    var execution = Added.program(runtime, runtime.running(Bundle.idle()), "/missing");
    assertThat("lines of standard error", execution.err().strip().lines().count()).is(1L);
  }

  @Test
  @Covers("commandline/exec/not-executable")
  @Contrast("programThatExistsIsExecuted")
  void execOfAFileThatIsNotExecutableFails(OciRuntime runtime) {
    var container = runtime.running(Bundle.idle().file("rootfs/plain", "text"));
    assertThat(Added.program(runtime, container, "/plain")).failed();
  }

  @Test
  @Covers("commandline/exec/detach-missing")
  @Contrast("programThatExistsIsExecuted")
  void detachedExecOfAMissingProgramFails(OciRuntime runtime) {
    var container = runtime.running(Bundle.idle());
    var call = runtime.call(Operation.EXEC).with("--detach").id(container.id()).with("/missing");
    assertThat(call.execute()).failed();
  }

  void programThatExistsIsExecuted(OciRuntime runtime) {
    var container = runtime.running(Bundle.idle().program("rootfs/plain", Added.LEAVING));
    assertThat(Added.program(runtime, container, "/plain")).exitedWith(Added.STATUS);
  }
}
