package dev.plumbline.oci.runtime.linux.seccomp;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;
import static dev.plumbline.oci.runtime.linux.seccomp.Filters.ERRNO;
import static dev.plumbline.oci.runtime.linux.seccomp.Filters.allowingBut;
import static dev.plumbline.oci.runtime.linux.seccomp.Filters.defaultOfMkdir;
import static dev.plumbline.oci.runtime.linux.seccomp.Filters.makingDirectory;

import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.TracedStop;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.spec.runtime.linux.Seccomp;
import dev.plumbline.spec.runtime.linux.SyscallRule;
import dev.plumbline.syscalls.Errno;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The number that an action gives back: config-linux.md#configLinuxSeccomp, errnoRet. */
class ErrnoTests {

  /** Numbers that mkdirat does not fail with by itself. */
  private static final int FIRST = Errno.EXDEV.value();

  private static final int SECOND = Errno.ENOTTY.value();

  @Test
  @Covers("runtime-spec/seccomp/errno-default")
  void callFailsWithEpermWithoutANumber(OciRuntime runtime) {
    var seen = runtime.run(makingDirectory(allowingBut(SyscallRule.of(ERRNO, "mkdirat"))));
    assertThat(seen).step("mkdir").failedWith(Errno.EPERM);
  }

  @Test
  @Covers("runtime-spec/seccomp/errno")
  void eachRuleHasItsOwnNumber(OciRuntime runtime) {
    var probe = Probe.of(p -> p.mkdir("first", "/new", 0755).symlink("second", "/new", "/link"));
    var filter =
        allowingBut(
            SyscallRule.of(ERRNO, "mkdirat").withErrnoRet(FIRST),
            SyscallRule.of(ERRNO, "symlinkat").withErrnoRet(SECOND));
    var seen = runtime.run(Filters.running(probe, filter));
    assertThat(seen).step("first").failedWith(Errno.EXDEV);
    assertThat(seen).step("second").failedWith(Errno.ENOTTY);
  }

  @Test
  @Covers("runtime-spec/seccomp/errno-zero")
  void callReturnsZeroUndoneWhereTheNumberIsZero(OciRuntime runtime) {
    var seen = runtime.run(makingDirectory(mkdir(ERRNO, 0)));
    assertThat(seen).step("mkdir").returned(0);
    assertThat(seen).step("there").failedWith(Errno.ENOENT);
  }

  @Test
  @Covers("runtime-spec/seccomp/errno-trace")
  void tracerReadsTheNumber(OciRuntime runtime) {
    var probe = Probe.of(p -> p.traced("stop", c -> c.mkdir("mkdir", "/new", 0755)));
    var seen = runtime.run(Filters.running(probe, mkdir("SCMP_ACT_TRACE", 4711)));
    assertThat(seen).step("stop").is(s -> s.tracedStop().event(), TracedStop.SECCOMP);
    assertThat(seen).step("stop").is(s -> s.tracedStop().message(), 4711L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SCMP_ACT_ALLOW", "SCMP_ACT_KILL", "SCMP_ACT_TRAP", "SCMP_ACT_LOG"})
  @Covers("runtime-spec/seccomp/errno-unfit")
  @Contrast("actionsWithoutANumberAreAccepted")
  void numberBesideAnActionThatTakesNoneIsRefused(String action, OciRuntime runtime) {
    var filter = defaultOfMkdir(ERRNO).plusSyscall(mkdirRule(action).withErrnoRet(FIRST));
    assertThat(runtime.launch(makingDirectory(filter))).refused();
  }

  void actionsWithoutANumberAreAccepted(OciRuntime runtime) {
    var filter =
        allowingBut(
            SyscallRule.of("SCMP_ACT_KILL", "swapon"),
            SyscallRule.of("SCMP_ACT_TRAP", "swapoff"),
            SyscallRule.of("SCMP_ACT_LOG", "mkdirat"));
    assertThat(runtime.run(makingDirectory(filter))).ranToTheEnd();
  }

  private static Seccomp mkdir(String action, long number) {
    return allowingBut(mkdirRule(action).withErrnoRet(number));
  }

  private static SyscallRule mkdirRule(String action) {
    return SyscallRule.of(action, "mkdirat");
  }
}
