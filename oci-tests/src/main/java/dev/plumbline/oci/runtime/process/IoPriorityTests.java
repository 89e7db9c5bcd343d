package dev.plumbline.oci.runtime.process;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.spec.runtime.IoPriority;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The I/O priority of the process: config.md#configLinuxProcess. */
class IoPriorityTests {

  private static final int BEST_EFFORT = 2;

  private static final Probe IO_PRIORITY = Probe.of(p -> p.ioPriority("priority"));

  @ParameterizedTest
  @CsvSource({
    "best-effort,IOPRIO_CLASS_BE,6,2",
    "idle,IOPRIO_CLASS_IDLE,4,3",
    "real-time,IOPRIO_CLASS_RT,3,1"
  })
  @Covers("runtime-spec/process/io-priority-{0}")
  void programHasTheClassAndLevel(
      String slug, String ioClass, int level, int number, OciRuntime runtime) {
    var seen = runtime.run(prioritised(IoPriority.of(ioClass, level)));
    assertThat(seen).step("priority").returned(value(number, level));
  }

  @Test
  @Covers("runtime-spec/process/io-priority-children")
  void childHasTheClassAndLevelToo(OciRuntime runtime) {
    var probe = Probe.of(p -> p.fork("child", c -> c.ioPriority("priority")));
    var asked = IoPriority.of("IOPRIO_CLASS_BE", 6);
    var seen = runtime.run(Bundle.running(probe).process(p -> p.withIoPriority(asked)));
    assertThat(seen).step("priority").returned(value(BEST_EFFORT, 6));
  }

  @Test
  @Covers("runtime-spec/process/io-priority-class-missing")
  @Contrast("classAndLevelAreTaken")
  void priorityWithoutClassIsRefused(OciRuntime runtime) {
    var bundle = Bundle.exiting().set("/process/ioPriority", Map.of("priority", 6));
    assertThat(runtime.launch(bundle)).refused();
  }

  @Test
  @Covers("runtime-spec/process/io-priority-class-unknown")
  @Contrast("classAndLevelAreTaken")
  void unknownClassIsRefused(OciRuntime runtime) {
    assertThat(runtime.launch(prioritised(IoPriority.of("IOPRIO_CLASS_PLUMB", 6)))).refused();
  }

  @Test
  @Covers("runtime-spec/process/io-priority-level-missing")
  @Contrast("classAndLevelAreTaken")
  void classWithoutLevelIsRefused(OciRuntime runtime) {
    var bundle = Bundle.exiting().set("/process/ioPriority", Map.of("class", "IOPRIO_CLASS_BE"));
    assertThat(runtime.launch(bundle)).refused();
  }

  @ParameterizedTest
  @ValueSource(ints = {8, -1})
  @Covers("runtime-spec/process/io-priority-level-range")
  @Contrast("classAndLevelAreTaken")
  void levelOutsideItsRangeIsRefused(int level, OciRuntime runtime) {
    assertThat(runtime.launch(prioritised(IoPriority.of("IOPRIO_CLASS_BE", level)))).refused();
  }

  @Test
  @Covers("runtime-spec/process/io-priority-best-effort")
  void classAndLevelAreTaken(OciRuntime runtime) {
    var seen = runtime.run(prioritised(IoPriority.of("IOPRIO_CLASS_BE", 0)));
    assertThat(seen).step("priority").returned(value(BEST_EFFORT, 0));
  }

  private static Bundle prioritised(IoPriority priority) {
    return Bundle.running(IO_PRIORITY).process(p -> p.withIoPriority(priority));
  }

  /** As the kernel writes it: the class above thirteen bits. */
  private static long value(int number, int level) {
    return (long) number << 13 | level;
  }
}
