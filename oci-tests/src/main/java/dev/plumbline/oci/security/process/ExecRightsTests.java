package dev.plumbline.oci.security.process;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.syscalls.Errno;
import dev.plumbline.syscalls.OpenFlag;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a process that exec adds may do: CVE-2022-29162, CVE-2022-27650, CVE-2026-30892. */
@Tag("security")
class ExecRightsTests {

  private static final int PR_CAP_AMBIENT = 47;
  private static final int PR_CAP_AMBIENT_IS_SET = 1;
  private static final int CAP_CHOWN = 0;
  private static final int CAP_SYS_CHROOT = 18;

  private static final Probe SETS =
      Probe.of(
          p ->
              p.capabilities("sets")
                  .prctl("chown", PR_CAP_AMBIENT, PR_CAP_AMBIENT_IS_SET, CAP_CHOWN)
                  .prctl("chroot", PR_CAP_AMBIENT, PR_CAP_AMBIENT_IS_SET, CAP_SYS_CHROOT));

  @Test
  @Covers("security/process/exec-inheritable")
  @Requires("runtime:exec-capability")
  void addedCapabilityIsNotInheritable(OciRuntime runtime) {
    var exec = runtime.running(Bundle.idle()).exec(SETS);
    var seen = exec.with("--cap", "CAP_SYS_CHROOT").run();
    assertThat(seen).step("sets").is(step -> step.capabilities().inheritable(), 0L);
  }

  @Test
  @Covers("security/process/exec-inheritable-default")
  void addedProcessHasNothingInheritable(OciRuntime runtime) {
    var seen = runtime.running(Bundle.idle()).exec(SETS).run();
    assertThat(seen).step("sets").is(step -> step.capabilities().inheritable(), 0L);
  }

  @Test
  @Covers("security/process/exec-ambient")
  @Requires("runtime:exec-capability")
  void addedCapabilityIsNotAmbient(OciRuntime runtime) {
    var exec = runtime.running(Bundle.idle()).exec(SETS);
    var seen = exec.with("--cap", "CAP_SYS_CHROOT").run();
    assertThat(seen).step("chown").returned(0);
    assertThat(seen).step("chroot").returned(0);
  }

  @Test
  @Covers("security/process/exec-user")
  void plainNumberIsTheUser(OciRuntime runtime) {
    var probe = Probe.of(p -> p.getuid("user").geteuid("effective"));
    var seen = runtime.running(Bundle.idle()).exec(probe).with("--user", "1234").run();
    assertThat(seen).step("user").returned(1234);
    assertThat(seen).step("effective").returned(1234);
  }

  @ParameterizedTest
  @ValueSource(strings = {"4294967296", "4294967296:1000", "18446744073709551616"})
  @Covers("security/process/exec-user-overflow")
  @Contrast("plainNumberIsTheUser")
  void numberThatIsTooLargeIsRefused(String user, OciRuntime runtime) {
    var exec = runtime.running(Bundle.idle()).exec(Probe.of(p -> p.getuid("user")));
    assertThat(exec.with("--user", user).execute()).failed();
  }

  @Test
  @Covers("security/process/exec-masks")
  void addedProcessSeesWhatIsMaskedAsTheProgramDoes(OciRuntime runtime) {
    var probe =
        Probe.of(p -> p.readFile("masked", "/masked").open("open", "/readonly", OpenFlag.WRONLY));
    var bundle =
        Bundle.idle()
            .file("rootfs/masked", "secret")
            .file("rootfs/readonly", "text")
            .set("/linux/maskedPaths", List.of("/masked"))
            .set("/linux/readonlyPaths", List.of("/readonly"));
    var seen = runtime.running(bundle).exec(probe).run();
    assertThat(seen).step("masked").read("");
    assertThat(seen).step("open").failedWith(Errno.EROFS);
  }
}
