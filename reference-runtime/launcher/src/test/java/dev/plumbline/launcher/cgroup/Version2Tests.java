package dev.plumbline.launcher.cgroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.launcher.Refusal;
import dev.plumbline.spec.runtime.resources.Resources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the properties of version 1 where version 2 is. */
class Version2Tests {

  @TempDir Path cgroup;

  @Test
  void swapIsWhatMemoryLeavesOfTheSum() throws IOException {
    var resources = Resources.EMPTY.withMemory(m -> m.withLimit(1000).withSwap(1500));
    assertThat(written(resources)).containsExactly("memory.max 1000", "memory.swap.max 500");
  }

  @Test
  void swapWithoutALimitOfMemoryIsRefused() {
    var resources = Resources.EMPTY.withMemory(m -> m.withSwap(1500));
    assertThatThrownBy(() -> written(resources))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("linux.resources.memory.swap: 1500 needs a memory limit");
  }

  @Test
  void endsOfTheSharesAreTheEndsOfTheWeight() throws IOException {
    assertThat(written(Resources.EMPTY.withCpu(c -> c.withShares(2))))
        .containsExactly("cpu.weight 1");
    assertThat(written(Resources.EMPTY.withCpu(c -> c.withShares(262144))))
        .containsExactly("cpu.weight 10000");
  }

  @Test
  void periodAloneKeepsTheQuota() throws IOException {
    Files.writeString(cgroup.resolve("cpu.max"), "20000 100000\n");
    assertThat(written(Resources.EMPTY.withCpu(c -> c.withPeriod(50000))))
        .containsExactly("cpu.max 20000 50000");
  }

  @Test
  void unifiedHasTheLastWordLineByLine() throws IOException {
    var resources =
        Resources.EMPTY
            .withPids(p -> p.withLimit(5))
            .plusUnified("io.max", "8:0 rbps=1\n8:16 rbps=2");
    assertThat(written(resources))
        .containsExactly("pids.max 5", "io.max 8:0 rbps=1", "io.max 8:16 rbps=2");
  }

  @Test
  void whatHasNoEqualIsRefusedByItsName() {
    var resources = Resources.EMPTY.withNetwork(n -> n.withClassID(0x10001));
    assertThatThrownBy(() -> written(resources))
        .isInstanceOf(Refusal.class)
        .hasMessage("linux.resources.network.classID: version 2 of cgroups has no equal");
  }

  private List<String> written(Resources resources) throws IOException {
    return Version2.of(resources, cgroup).stream()
        .map(setting -> setting.file() + " " + setting.value())
        .toList();
  }
}
