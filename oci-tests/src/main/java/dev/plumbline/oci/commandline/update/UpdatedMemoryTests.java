package dev.plumbline.oci.commandline.update;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;
import static dev.plumbline.fixtures.witness.CgroupSetting.MEMORY_LIMIT;
import static dev.plumbline.fixtures.witness.CgroupSetting.MEMORY_SWAP;
import static dev.plumbline.fixtures.witness.CgroupSetting.UNLIMITED;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.spec.runtime.ContainerStatus;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits of memory in a living container: runc-update(8), --memory and --memory-swap. */
class UpdatedMemoryTests {

  private static final String MEMORY = "/linux/resources/memory";
  private static final long MIB = 1 << 20;
  private static final Probe USING = Probe.of(p -> p.allocate("taken", 48 * MIB).pause("ready"));

  /** The kernel takes no limit of both together that is below that of memory. */
  @ParameterizedTest
  @CsvSource({"up, 64, 128", "down, 128, 64"})
  @Covers("commandline/update/memory-swap-{0}")
  @Requires("host:cgroup-v1")
  void memoryAndSwapAreChangedTogether(
      String direction, long before, long after, OciRuntime runtime) {
    var both = Map.of("limit", before * MIB, "swap", before * MIB);
    var container = runtime.running(Bundle.idle().set(MEMORY, both));
    var limit = String.valueOf(after * MIB);
    container.update("--memory", limit, "--memory-swap", limit);
    assertThat("limit", MEMORY_LIMIT.of(container)).is(limit);
    assertThat("swap", MEMORY_SWAP.of(container)).is(limit);
  }

  @Test
  @Covers("commandline/update/memory-unlimited")
  void minusOneRemovesTheLimit(OciRuntime runtime) {
    var container = runtime.running(Bundle.idle().set(MEMORY + "/limit", 64 * MIB));
    container.update("--memory", "-1");
    assertThat("limit", MEMORY_LIMIT.of(container)).is(UNLIMITED);
  }

  @Test
  @Covers("commandline/update/memory-below-usage")
  void limitBelowWhatIsInUseIsRefusedOrInForce(OciRuntime runtime) {
    var container = runtime.running(Bundle.running(USING).set(MEMORY + "/limit", 64 * MIB));
    var update = container.tryUpdate("--memory", String.valueOf(16 * MIB));
    var limits = Map.of(true, 16 * MIB, false, 64 * MIB);
    assertThat("limit", MEMORY_LIMIT.of(container)).is("" + limits.get(update.succeeded()));
    assertThat("status", container.state().status())
        .isOneOf(List.of(ContainerStatus.RUNNING, ContainerStatus.STOPPED));
  }

  @Test
  @Covers("commandline/update/check-before-update")
  void limitBelowWhatIsInUseIsRefusedWhereThatIsAskedFor(OciRuntime runtime) {
    var container = runtime.running(Bundle.running(USING).set(MEMORY + "/limit", 64 * MIB));
    var memory = Map.of("limit", 16 * MIB, "checkBeforeUpdate", true);
    assertThat(container.tryUpdate(Map.of("memory", memory))).failed();
    assertThat("limit", MEMORY_LIMIT.of(container)).is("" + 64 * MIB);
  }
}
