package dev.plumbline.oci.runtime.process;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.spec.runtime.Scheduler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Policies of process.scheduler, nice values and priorities: config.md#configLinuxProcess. */
class SchedulerTests {

  private static final Probe SCHEDULER = Probe.of(p -> p.scheduler("scheduler"));

  @ParameterizedTest
  @CsvSource({"batch,SCHED_BATCH,3", "idle,SCHED_IDLE,5"})
  @Covers("runtime-spec/process/scheduler-{0}")
  void programRunsUnderThePolicy(String slug, String policy, int number, OciRuntime runtime) {
    var seen = runtime.run(scheduled(Scheduler.of(policy)));
    assertThat(seen).step("scheduler").is(step -> step.scheduler().policy(), number);
  }

  @Test
  @Covers("runtime-spec/process/scheduler-other")
  void policyOtherReplacesThatOfTheCaller(OciRuntime runtime) {
    var bundle = scheduled(Scheduler.of("SCHED_OTHER"));
    var seen = runtime.run(bundle, call -> call.calledBy(SchedulerCaller.UNDER_BATCH));
    assertThat(seen).step("scheduler").is(step -> step.scheduler().policy(), 0);
  }

  @ParameterizedTest
  @CsvSource({"fifo,SCHED_FIFO,1", "rr,SCHED_RR,2"})
  @Covers("runtime-spec/process/scheduler-{0}")
  void programRunsWithTheStaticPriority(
      String slug, String policy, int number, OciRuntime runtime) {
    var seen = runtime.run(scheduled(Scheduler.of(policy).withPriority(7)));
    assertThat(seen).step("scheduler").is(step -> step.scheduler().policy(), number);
    assertThat(seen).step("scheduler").is(step -> step.scheduler().priority(), 7);
  }

  @Test
  @Covers("runtime-spec/process/scheduler-nice")
  void programHasTheNiceValue(OciRuntime runtime) {
    var seen = runtime.run(scheduled(Scheduler.of("SCHED_OTHER").withNice(5)));
    assertThat(seen).step("scheduler").is(step -> step.scheduler().nice(), 5);
  }

  @Test
  @Covers("runtime-spec/process/scheduler-nice-negative")
  void programHasTheNegativeNiceValue(OciRuntime runtime) {
    var seen = runtime.run(scheduled(Scheduler.of("SCHED_BATCH").withNice(-5)));
    assertThat(seen).step("scheduler").is(step -> step.scheduler().nice(), -5);
  }

  @Test
  @Covers("runtime-spec/process/scheduler-nice-default")
  void schedulerWithoutNiceReplacesThatOfTheCaller(OciRuntime runtime) {
    var bundle = scheduled(Scheduler.of("SCHED_OTHER"));
    var seen = runtime.run(bundle, call -> call.calledBy(SchedulerCaller.AT_NICE_5));
    assertThat(seen).step("scheduler").is(step -> step.scheduler().nice(), 0);
  }

  @Test
  @Covers("runtime-spec/process/scheduler-deadline")
  void deadlineProgramHasRuntimeDeadlineAndPeriod(OciRuntime runtime) {
    var asked = SchedulerCaller.DEADLINE.withPeriod(40_000_000);
    var seen = runtime.run(scheduled(asked));
    assertThat(seen).step("scheduler").is(step -> step.scheduler().policy(), 6);
    assertThat(seen).step("scheduler").is(step -> step.scheduler().runtime(), 10_000_000L);
    assertThat(seen).step("scheduler").is(step -> step.scheduler().deadline(), 20_000_000L);
    assertThat(seen).step("scheduler").is(step -> step.scheduler().period(), 40_000_000L);
  }

  @Test
  @Covers("runtime-spec/process/scheduler-period-default")
  void deadlineProgramWithoutPeriodHasTheDeadlineAsPeriod(OciRuntime runtime) {
    var seen = runtime.run(scheduled(SchedulerCaller.DEADLINE));
    assertThat(seen).step("scheduler").is(step -> step.scheduler().period(), 20_000_000L);
  }

  private static Bundle scheduled(Scheduler scheduler) {
    return Bundle.running(SCHEDULER).process(p -> p.withScheduler(scheduler));
  }
}
