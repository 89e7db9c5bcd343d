package dev.plumbline.oci.commandline.options;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.leaks.Leak;
import dev.plumbline.fixtures.runtime.CallBuilder;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.syscalls.SyscallName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Calls that a runtime cannot carry out: runc(8). */
class RefusedCallTests {

  private static final int NOBODY = 65534;

  @Test
  @Covers("commandline/options/unknown-option")
  @Contrast("plainCallMakesAContainer")
  void unknownOptionIsAnErrorAndNothingIsDone(OciRuntime runtime) {
    var attempt = runtime.attemptCreate(Bundle.idle(), call -> call.with("--no-such-option"));
    assertThat(attempt).refused().leftNoContainer();
  }

  @Test
  @Covers("commandline/options/not-root-error")
  @Contrast("plainCallMakesAContainer")
  void callWithoutPrivilegesIsAnErrorAndLeavesNothing(OciRuntime runtime) throws IOException {
    var root = open(runtime.newDirectory("open"));
    var attempt =
        runtime.attemptCreate(
            Bundle.idle(), call -> unprivileged(call).globals("--root", root.toString()));
    assertThat(attempt.execution()).failed();
    assertThat("state", StateTree.below(root).named(attempt.container().id())).is(List.<Path>of());
    assertThat("remains", runtime.remains()).is(List.<Leak>of());
  }

  static void plainCallMakesAContainer(OciRuntime runtime) {
    assertThat(runtime.attemptCreate(Bundle.idle())).succeeded();
  }

  /** A directory that everybody may write to: what is refused is refused for another reason. */
  private static Path open(Path directory) throws IOException {
    var all = PosixFilePermissions.fromString("rwxrwxrwx");
    return Files.setPosixFilePermissions(directory, all);
  }

  private static CallBuilder unprivileged(CallBuilder call) {
    return call.calledBy(
        (program, failed) -> {
          program.call(SyscallName.SETGID, NOBODY).ifNegative(failed);
          program.call(SyscallName.SETUID, NOBODY).ifNegative(failed);
        });
  }
}
