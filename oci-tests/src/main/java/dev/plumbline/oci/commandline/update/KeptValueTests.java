package dev.plumbline.oci.commandline.update;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;
import static dev.plumbline.fixtures.witness.CgroupSetting.CPU_BURST;
import static dev.plumbline.fixtures.witness.CgroupSetting.CPU_IDLE;
import static dev.plumbline.fixtures.witness.CgroupSetting.CPU_SHARES;
import static dev.plumbline.fixtures.witness.CgroupSetting.MEMORY_LIMIT;
import static dev.plumbline.fixtures.witness.CgroupSetting.PIDS_LIMIT;
import static dev.plumbline.syscalls.Errno.EPERM;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.syscalls.OpenFlag;
import dev.plumbline.syscalls.abi.FileModes;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What update leaves as it is: runc-update(8). */
class KeptValueTests {

  private static final String RESOURCES = "/linux/resources/";
  private static final String RULES = RESOURCES + "devices/-";

  /** Opens a device of Linux's numbers for experiments, which no driver answers for. */
  private static final Probe OPEN =
      Probe.of(
          p ->
              p.mknod("mknod", "/dev/node", FileModes.S_IFCHR | 0600, 60, 7)
                  .open("open", "/dev/node", OpenFlag.RDONLY));

  @Test
  @Covers("commandline/update/keeps-others")
  void valuesThatAreNotNamedAreKept(OciRuntime runtime) {
    var bundle =
        Bundle.idle()
            .set(RESOURCES + "memory/limit", 64 << 20)
            .set(RESOURCES + "pids/limit", 77)
            .set(RESOURCES + "cpu/shares", 512);
    var container = runtime.running(bundle);
    var shares = CPU_SHARES.of(container);
    container.update(Map.of("memory", Map.of("limit", 128 << 20)));
    assertThat("memory", MEMORY_LIMIT.of(container)).is("" + (128 << 20));
    assertThat("processes", PIDS_LIMIT.of(container)).is("77");
    assertThat("shares", CPU_SHARES.of(container)).is(shares);
  }

  @Test
  @Covers("commandline/update/cpu-burst")
  void burstIsKeptWhereTheQuotaIsChanged(OciRuntime runtime) {
    var cpu = Map.of("quota", 50000, "period", 100000, "burst", 20000);
    var container = runtime.running(Bundle.idle().set(RESOURCES + "cpu", cpu));
    container.update("--cpu-quota", "60000");
    assertThat("burst", CPU_BURST.of(container)).is("20000");
  }

  @Test
  @Covers("commandline/update/cpu-idle")
  void idleIsSetAndClearedAgain(OciRuntime runtime) {
    var container = runtime.running(Bundle.idle());
    container.update(Map.of("cpu", Map.of("idle", 1)));
    assertThat("idle", CPU_IDLE.of(container)).is("1");
    container.update(Map.of("cpu", Map.of("idle", 0)));
    assertThat("idle", CPU_IDLE.of(container)).is("0");
  }

  @Test
  @Covers("commandline/update/keeps-device-rules")
  void deviceThatWasDeniedIsDeniedStill(OciRuntime runtime) {
    var bundle =
        Bundle.idle()
            .set(RULES, Map.of("allow", false, "access", "rwm"))
            .set(RULES, Map.of("allow", true, "type", "c", "access", "m"));
    var container = runtime.running(bundle).update("--pids-limit", "55");
    var seen = container.exec(OPEN).run();
    assertThat(seen).step("mknod").succeeded();
    assertThat(seen).step("open").failedWith(EPERM);
  }
}
