package dev.plumbline.oci.commandline.environment;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.syscalls.SyscallName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Working directories that are missing, closed, or no directories: chdir(2). */
class WorkingDirectoryTests {

  private static final Probe WHERE = Probe.of(p -> p.getcwd("cwd").stat("directory", "."));

  @Test
  @Covers("commandline/environment/cwd-created")
  void directoryThatDoesNotExistIsMade(OciRuntime runtime) {
    assertThat(runtime.run(in("/made/here"))).step("cwd").read("/made/here");
  }

  /** A shim has no umask: what the runtime does not ask for nobody takes away. */
  @Test
  @Covers("commandline/environment/cwd-created-mode")
  void directoryThatIsMadeIsOpenToReadersAlone(OciRuntime runtime) {
    var seen =
        runtime.run(
            in("/made/here"),
            call ->
                call.calledBy(
                    (program, failed) -> program.call(SyscallName.UMASK, 0).ifNegative(failed)));
    assertThat(seen).step("directory").is(step -> step.stat().permissions(), 0755);
  }

  @ParameterizedTest
  @CsvSource({"user-only, 1234", "root-only, 0"})
  @Covers("commandline/environment/cwd-{0}")
  void directoryThatOneUserMayEnterIsEntered(String clause, int owner, OciRuntime runtime) {
    var bundle =
        in("/closed")
            .directory("rootfs/closed")
            .mode("rootfs/closed", 0700)
            .owner("rootfs/closed", owner, owner)
            .process(p -> p.withUser(user -> user.withUid(1234).withGid(1234)));
    assertThat(runtime.run(bundle)).step("cwd").read("/closed");
  }

  @Test
  @Covers("commandline/environment/cwd-file")
  @Contrast("directoryThatDoesNotExistIsMade")
  void fileAsADirectoryIsRefused(OciRuntime runtime) {
    assertThat(runtime.launch(in("/file").file("rootfs/file", "text"))).refused();
  }

  private static Bundle in(String directory) {
    return Bundle.running(WHERE).process(p -> p.withCwd(directory));
  }
}
