package dev.plumbline.oci.runtime.process;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.spec.runtime.Scheduler;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Schedulers that cannot be: config.md#configLinuxProcess. */
class SchedulerRefusalTests {

  @Test
  @Covers("runtime-spec/process/scheduler-policy-missing")
  @Contrast("knownPolicyIsTaken")
  void schedulerWithoutPolicyIsRefused(OciRuntime runtime) {
    var bundle = Bundle.exiting().set("/process/scheduler", Map.of("nice", 5));
    assertThat(runtime.launch(bundle)).refused();
  }

  @Test
  @Covers("runtime-spec/process/scheduler-policy-unknown")
  @Contrast("knownPolicyIsTaken")
  void unknownPolicyIsRefused(OciRuntime runtime) {
    assertThat(runtime.launch(scheduled(Scheduler.of("SCHED_PLUMB")))).refused();
  }

  @Test
  @Covers("runtime-spec/process/scheduler-iso")
  @Contrast("knownPolicyIsTaken")
  void reservedPolicyIsRefused(OciRuntime runtime) {
    assertThat(runtime.launch(scheduled(Scheduler.of("SCHED_ISO")))).refused();
  }

  @Test
  @Covers("runtime-spec/process/scheduler-priority-default")
  @Contrast("realTimePolicyWithPriorityIsTaken")
  void realTimePolicyWithoutPriorityIsRefused(OciRuntime runtime) {
    assertThat(runtime.launch(scheduled(Scheduler.of("SCHED_FIFO")))).refused();
  }

  @Test
  @Covers("runtime-spec/process/scheduler-runtime-default")
  @Contrast("deadlinePolicyWithItsTimesIsTaken")
  void deadlinePolicyWithoutRuntimeIsRefused(OciRuntime runtime) {
    var scheduler = Scheduler.of("SCHED_DEADLINE").withDeadline(20_000_000);
    assertThat(runtime.launch(scheduled(scheduler))).refused();
  }

  @Test
  @Covers("runtime-spec/process/scheduler-deadline-default")
  @Contrast("deadlinePolicyWithItsTimesIsTaken")
  void deadlinePolicyWithoutDeadlineIsRefused(OciRuntime runtime) {
    var scheduler = Scheduler.of("SCHED_DEADLINE").withRuntime(10_000_000).withPeriod(20_000_000);
    assertThat(runtime.launch(scheduled(scheduler))).refused();
  }

  @Test
  @Covers("runtime-spec/process/scheduler-batch")
  void knownPolicyIsTaken(OciRuntime runtime) {
    assertThat(runtime.run(scheduled(Scheduler.of("SCHED_BATCH")))).ranToTheEnd();
  }

  @Test
  @Covers("runtime-spec/process/scheduler-fifo")
  void realTimePolicyWithPriorityIsTaken(OciRuntime runtime) {
    var scheduler = Scheduler.of("SCHED_FIFO").withPriority(1);
    assertThat(runtime.run(scheduled(scheduler))).ranToTheEnd();
  }

  @Test
  @Covers("runtime-spec/process/scheduler-deadline")
  void deadlinePolicyWithItsTimesIsTaken(OciRuntime runtime) {
    assertThat(runtime.run(scheduled(SchedulerCaller.DEADLINE))).ranToTheEnd();
  }

  private static Bundle scheduled(Scheduler scheduler) {
    return Bundle.exiting().process(p -> p.withScheduler(scheduler));
  }
}
