package dev.plumbline.oci.runtime.linux.seccomp;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;
import static dev.plumbline.oci.runtime.linux.seccomp.Filters.ALLOW;
import static dev.plumbline.oci.runtime.linux.seccomp.Filters.ERRNO;
import static dev.plumbline.oci.runtime.linux.seccomp.Filters.RAN;
import static dev.plumbline.oci.runtime.linux.seccomp.Filters.defaultOfMkdir;
import static dev.plumbline.oci.runtime.linux.seccomp.Filters.makingDirectory;

import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.spec.runtime.linux.Seccomp;
import dev.plumbline.syscalls.Errno;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of calls that no rule names: config-linux.md#configLinuxSeccomp, defaultAction. */
class DefaultActionTests {

  @Test
  @Covers({"runtime-spec/seccomp/default-applied", "runtime-spec/seccomp/default-errno-default"})
  void callWithoutARuleFailsWithEpermByDefault(OciRuntime runtime) {
    var seen = runtime.run(makingDirectory(defaultOfMkdir(ERRNO)));
    assertThat(seen).step("mkdir").failedWith(Errno.EPERM);
    assertThat(seen).step("there").failedWith(Errno.ENOENT);
  }

  @Test
  @Covers("runtime-spec/seccomp/default-applied")
  void callWithoutARuleIsCarriedOutWhereTheDefaultAllows(OciRuntime runtime) {
    var seen = runtime.run(makingDirectory(defaultOfMkdir(ALLOW)));
    assertThat(seen).step("mkdir").succeeded();
    assertThat(seen).step("there").succeeded();
  }

  @Test
  @Covers("runtime-spec/seccomp/default-errno")
  void callWithoutARuleFailsWithTheGivenError(OciRuntime runtime) {
    var filter = defaultOfMkdir(ERRNO).withDefaultErrnoRet(Errno.EXDEV.value());
    var seen = runtime.run(makingDirectory(filter));
    assertThat(seen).step("mkdir").failedWith(Errno.EXDEV);
    assertThat(seen).step("there").failedWith(Errno.ENOENT);
  }

  @Test
  @Covers("runtime-spec/seccomp/default-errno-zero")
  void callWithoutARuleReturnsZeroUndoneWhereTheErrorIsZero(OciRuntime runtime) {
    var seen = runtime.run(makingDirectory(defaultOfMkdir(ERRNO).withDefaultErrnoRet(0)));
    assertThat(seen).step("mkdir").returned(0);
    assertThat(seen).step("there").failedWith(Errno.ENOENT);
  }

  @Test
  @Covers("runtime-spec/seccomp/default-errno-unfit")
  @Contrast("filterWithoutAnErrorIsAccepted")
  void errorBesideADefaultThatTakesNoneIsRefused(OciRuntime runtime) {
    var filter = defaultOfMkdir("SCMP_ACT_KILL").withDefaultErrnoRet(Errno.EXDEV.value());
    assertThat(runtime.launch(Filters.running(RAN, filter))).refused();
  }

  void filterWithoutAnErrorIsAccepted(OciRuntime runtime) {
    var seen = runtime.run(Filters.running(RAN, defaultOfMkdir("SCMP_ACT_KILL")));
    assertThat(seen).ranToTheEnd();
  }

  @Test
  @Covers("runtime-spec/seccomp/default-missing")
  @Contrast("callWithoutARuleFailsWithEpermByDefault")
  void filterWithoutADefaultActionIsRefused(OciRuntime runtime) {
    var bundle = makingDirectory(defaultOfMkdir(ERRNO)).remove("/linux/seccomp/defaultAction");
    assertThat(runtime.launch(bundle)).refused();
  }

  @Test
  @Covers("runtime-spec/seccomp/rules-absent-accepted")
  void filterWithoutRulesIsAccepted(OciRuntime runtime) {
    var seen = runtime.run(makingDirectory(Seccomp.of(ALLOW)));
    assertThat(seen).step("mkdir").succeeded();
  }

  /** Whether create, start or nobody says so is left open. */
  @Tag("slow")
  @Test
  @Covers("runtime-spec/seccomp/kill-all")
  @Contrast("filterWithoutRulesIsAccepted")
  void programUnderAFilterThatKillsAllDoesNothing(OciRuntime runtime) {
    var launch = runtime.launch(makingDirectory(Seccomp.of("SCMP_ACT_KILL")));
    var container = launch.create().container();
    assertThat(container).isNotRunningInTheEnd();
    assertThat("steps of the program", container.record().steps()).is(List.of());
  }
}
