package dev.plumbline.oci.runtime.linux.seccomp;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;
import static dev.plumbline.oci.runtime.linux.seccomp.Filters.ALLOW;
import static dev.plumbline.oci.runtime.linux.seccomp.Filters.ERRNO;
import static dev.plumbline.oci.runtime.linux.seccomp.Filters.allowingBut;
import static dev.plumbline.oci.runtime.linux.seccomp.Filters.makingDirectory;
import static dev.plumbline.oci.runtime.linux.seccomp.Filters.mkdirMeets;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.spec.runtime.linux.SyscallRule;
import dev.plumbline.syscalls.Errno;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Which calls meet a rule, and rules out of order: config-linux.md#configLinuxSeccomp, syscalls.
 */
class RuleTests {

  private static final String RULE = "/linux/seccomp/syscalls/0";
  private static final long FILTERED = 2;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @Covers("runtime-spec/seccomp/in-force")
  void kernelReportsAFilter(boolean noNewPrivileges, OciRuntime runtime) {
    var probe = Probe.of(p -> p.seccompMode("mode"));
    var bundle =
        Filters.running(probe, mkdirMeets(ERRNO))
            .process(process -> process.withNoNewPrivileges(noNewPrivileges));
    assertThat(runtime.run(bundle)).step("mode").returned(FILTERED);
  }

  @Test
  @Covers({"runtime-spec/seccomp/rules-applied", "runtime-spec/features/seccomp"})
  void namedCallMeetsTheActionOfTheRule(OciRuntime runtime) {
    var seen = runtime.run(makingDirectory(mkdirMeets(ERRNO)));
    assertThat(seen).step("mkdir").failedWith(Errno.EPERM);
    assertThat(seen).step("there").failedWith(Errno.ENOENT);
  }

  @Test
  @Covers("runtime-spec/seccomp/rules-applied")
  void secondRuleIsInForceToo(OciRuntime runtime) {
    var filter =
        allowingBut(SyscallRule.of(ERRNO, "sethostname"), SyscallRule.of(ERRNO, "mkdirat"));
    assertThat(runtime.run(makingDirectory(filter))).step("mkdir").failedWith(Errno.EPERM);
  }

  @Test
  @Covers("runtime-spec/seccomp/rules-all-names")
  void everyNameOfARuleIsFiltered(OciRuntime runtime) {
    var probe =
        Probe.of(
            p ->
                p.mkdir("first", "/new", 0755)
                    .symlink("second", "/new", "/link")
                    .rename("third", "/new", "/other"));
    var filter = allowingBut(SyscallRule.of(ERRNO, "mkdirat", "symlinkat", "renameat2"));
    var seen = runtime.run(Filters.running(probe, filter));
    assertThat(seen).step("first").failedWith(Errno.EPERM);
    assertThat(seen).step("second").failedWith(Errno.EPERM);
    assertThat(seen).step("third").failedWith(Errno.EPERM);
  }

  @Test
  @Covers({"runtime-spec/seccomp/redundant-rule", "commandline/seccomp/redundant-rule"})
  void ruleWithTheActionOfTheDefaultIsAccepted(OciRuntime runtime) {
    assertThat(runtime.run(makingDirectory(mkdirMeets(ALLOW)))).step("mkdir").succeeded();
  }

  @Test
  @Covers("runtime-spec/seccomp/names-missing")
  @Contrast("namedCallMeetsTheActionOfTheRule")
  void ruleWithoutNamesIsRefused(OciRuntime runtime) {
    assertThat(runtime.launch(rule().remove(RULE + "/names"))).refused();
  }

  @Test
  @Covers("runtime-spec/seccomp/names-empty")
  @Contrast("namedCallMeetsTheActionOfTheRule")
  void ruleWithAnEmptyListOfNamesIsRefused(OciRuntime runtime) {
    assertThat(runtime.launch(rule().set(RULE + "/names", List.of()))).refused();
  }

  @Test
  @Covers("runtime-spec/seccomp/action-missing")
  @Contrast("namedCallMeetsTheActionOfTheRule")
  void ruleWithoutAnActionIsRefused(OciRuntime runtime) {
    assertThat(runtime.launch(rule().remove(RULE + "/action"))).refused();
  }

  @ParameterizedTest
  @ValueSource(strings = {"SCMP_ACT_PLUMBLINE", "SCMP_ACT_ERRN", "scmp_act_errno", "ERRNO", ""})
  @Covers("runtime-spec/seccomp/action-unknown")
  @Contrast("namedCallMeetsTheActionOfTheRule")
  void ruleWithAnActionOfAnotherNameIsRefused(String action, OciRuntime runtime) {
    assertThat(runtime.launch(rule().set(RULE + "/action", action))).refused();
  }

  private static Bundle rule() {
    return makingDirectory(mkdirMeets(ERRNO));
  }
}
