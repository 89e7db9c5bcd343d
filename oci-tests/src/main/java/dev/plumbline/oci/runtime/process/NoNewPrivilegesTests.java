package dev.plumbline.oci.runtime.process;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import org.junit.jupiter.api.Test;

/** Whether execve can give the program more rights: config.md#configLinuxProcess. */
class NoNewPrivilegesTests {

  private static final int OWNER = 1234;
  private static final Probe PRIVILEGES =
      Probe.of(p -> p.noNewPrivs("no_new_privs").geteuid("euid"));

  @Test
  @Covers("runtime-spec/process/no-new-privileges")
  void kernelReportsTheFlag(OciRuntime runtime) {
    assertThat(runtime.run(with(true))).step("no_new_privs").returned(1);
  }

  @Test
  @Covers("runtime-spec/process/no-new-privileges-set-uid")
  @Requires("witness:set-user-id")
  @Contrast("withFalseASetUserIdProgramChangesTheUser")
  void setUserIdProgramDoesNotChangeTheUser(OciRuntime runtime) {
    assertThat(runtime.run(with(true))).step("euid").returned(0);
  }

  @Test
  @Covers("runtime-spec/process/no-new-privileges-default")
  void withFalseASetUserIdProgramChangesTheUser(OciRuntime runtime) {
    assertThat(runtime.run(with(false))).step("euid").returned(OWNER);
  }

  @Test
  @Covers("runtime-spec/process/no-new-privileges-default")
  void withoutTheFieldASetUserIdProgramChangesTheUser(OciRuntime runtime) {
    var seen = runtime.run(with(false).remove("/process/noNewPrivileges"));
    assertThat(seen).step("euid").returned(OWNER);
  }

  /** The program of the container's own process is the set-user-id one. */
  private static Bundle with(boolean noNewPrivileges) {
    return Bundle.running(PRIVILEGES)
        .owner("rootfs/probe", OWNER, 0)
        .mode("rootfs/probe", 04755)
        .process(process -> process.withNoNewPrivileges(noNewPrivileges));
  }
}
