package dev.plumbline.oci.runtime.process;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.syscalls.Label;
import dev.plumbline.syscalls.ProgramBuilder;
import dev.plumbline.syscalls.SyscallName;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** The file mode creation mask of the program: config.md#configPOSIXUser. */
class UmaskTests {

  private static final Probe MASK = Probe.of(p -> p.umask("umask"));

  @Test
  @Covers("runtime-spec/process/user-umask")
  void maskIsThatOfTheConfiguration(OciRuntime runtime) {
    assertThat(runtime.run(with(0137))).step("umask").returned(0137);
  }

  @Test
  @Covers("runtime-spec/process/user-umask-zero")
  void maskOfZeroIsSet(OciRuntime runtime) {
    var seen = runtime.run(with(0), create -> create.calledBy(withMask(0027)));
    assertThat(seen).step("umask").returned(0);
  }

  @Test
  @Covers("runtime-spec/process/user-umask-unset")
  void withoutAMaskThatOfTheCallerIsKept(OciRuntime runtime) {
    var seen = runtime.run(Bundle.running(MASK), create -> create.calledBy(withMask(0053)));
    assertThat(seen).step("umask").returned(0053);
  }

  private static Bundle with(int mask) {
    return Bundle.running(MASK).process(process -> process.withUser(user -> user.withUmask(mask)));
  }

  private static BiConsumer<ProgramBuilder, Label> withMask(int mask) {
    return (program, failed) -> program.call(SyscallName.UMASK, mask).ifNegative(failed);
  }
}
