package dev.plumbline.oci.runtime.linux.seccomp;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;
import static dev.plumbline.oci.runtime.linux.seccomp.Filters.ERRNO;
import static dev.plumbline.oci.runtime.linux.seccomp.Filters.RAN;
import static dev.plumbline.oci.runtime.linux.seccomp.Filters.defaultOfCallsAfter;
import static dev.plumbline.oci.runtime.linux.seccomp.Filters.mkdirMeets;

import dev.plumbline.fixtures.hooks.HookRecorder;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.spec.runtime.HookKind;
import dev.plumbline.spec.runtime.linux.Seccomp;
import dev.plumbline.spec.runtime.linux.SyscallRule;
import dev.plumbline.syscalls.Errno;
import dev.plumbline.syscalls.SyscallName;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the profiles of engines rely on: clauses/commandline/seccomp.yaml. */
class EngineProfileTests {

  private static final long FILTERED = 2;

  /** A call that the profile does not know, with arguments that the kernel refuses otherwise. */
  private static final Probe NEWER =
      Probe.of(p -> p.syscall("newer", SyscallName.MOUNT_SETATTR, -1, "", -1, 0, 0));

  /** What a runtime does to set a container up, but not what comes last of all. */
  private static final SyscallRule SET_UP =
      SyscallRule.of(
          ERRNO,
          "clone3",
          "close_range",
          "fsconfig",
          "fsmount",
          "fsopen",
          "keyctl",
          "mount",
          "mount_setattr",
          "move_mount",
          "open_tree",
          "openat2",
          "personality",
          "pivot_root",
          "sethostname",
          "setns",
          "umount2",
          "unshare");

  @Test
  @Covers("commandline/seccomp/unknown-syscall-enosys")
  void callThatIsNewerThanTheProfileDoesNotExist(OciRuntime runtime) {
    var filter = defaultOfCallsAfter(SyscallName.STATX, ERRNO);
    assertThat(runtime.run(Filters.running(NEWER, filter))).step("newer").failedWith(Errno.ENOSYS);
  }

  @Test
  @Covers("commandline/seccomp/default-errno-wins")
  void newerCallFailsWithTheErrorThatIsGiven(OciRuntime runtime) {
    var filter =
        defaultOfCallsAfter(SyscallName.STATX, ERRNO).withDefaultErrnoRet(Errno.EXDEV.value());
    assertThat(runtime.run(Filters.running(NEWER, filter))).step("newer").failedWith(Errno.EXDEV);
  }

  @ParameterizedTest
  @CsvSource({"own-calls-survive, true", "own-calls-survive-privileges, false"})
  @Covers("commandline/seccomp/{0}")
  void callsOfTheSetUpMayBeForbidden(String slug, boolean noNewPrivileges, OciRuntime runtime) {
    var filter = Seccomp.of(Filters.ALLOW).withSyscalls(List.of(SET_UP));
    var bundle = Filters.running(RAN, filter).process(p -> p.withNoNewPrivileges(noNewPrivileges));
    assertThat(runtime.run(bundle)).ranToTheEnd();
  }

  @Test
  @Covers("commandline/seccomp/start-container-hook")
  void hookInsideTheContainerRunsUnderTheFilter(OciRuntime runtime) {
    var hooks = HookRecorder.of(runtime).hook(HookKind.START_CONTAINER, p -> p.seccompMode("mode"));
    runtime.run(hooks.bundle().set("/linux/seccomp", mkdirMeets(ERRNO)));
    assertThat(hooks.seen("startContainer")).step("mode").returned(FILTERED);
  }
}
