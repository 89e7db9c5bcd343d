package dev.plumbline.launcher.cgroup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.spec.runtime.resources.Resources;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What engines write for a limit that nobody has set. */
class WithoutZerosTests {

  @Test
  void limitsOfNothingAreNotWritten() {
    var docker =
        Resources.EMPTY
            .withMemory(m -> m.withLimit(0).withReservation(0).withSwap(0).withKernel(0))
            .withCpu(c -> c.withShares(0).withQuota(0).withPeriod(0).withCpus("").withMems(""))
            .withBlockIO(b -> b.withWeight(0).withLeafWeight(0));
    assertThat(written(docker)).isEmpty();
  }

  @Test
  void zeroStaysWhereItHasAMeaning() {
    var resources =
        Resources.EMPTY
            .withMemory(m -> m.withLimit(-1).withSwappiness(0).withDisableOOMKiller(false))
            .withCpu(c -> c.withIdle(0).withBurst(0))
            .withPids(p -> p.withLimit(0));
    assertThat(written(resources))
        .containsExactlyInAnyOrder(
            "memory.limit_in_bytes -1",
            "memory.swappiness 0",
            "memory.oom_control 0",
            "cpu.idle 0",
            "cpu.cfs_burst_us 0",
            "pids.max 0");
  }

  private static List<String> written(Resources resources) {
    return Version1.of(WithoutZeros.of(resources), (controller, file) -> true).stream()
        .map(setting -> setting.file() + " " + setting.value())
        .toList();
  }
}
