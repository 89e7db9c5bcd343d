package dev.plumbline.oci.runtime.process;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.spec.runtime.Scheduler;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Flags of process.scheduler: config.md#configLinuxProcess. */
class SchedulerFlagTests {

  private static final Probe SCHEDULER = Probe.of(p -> p.scheduler("scheduler"));

  @Test
  @Covers("runtime-spec/process/scheduler-flag-reset-on-fork")
  void childHasTheDefaultNiceValueAgain(OciRuntime runtime) {
    var probe = Probe.of(p -> p.scheduler("own").fork("child", c -> c.scheduler("childs")));
    var scheduler = flagged(Scheduler.of("SCHED_OTHER").withNice(-5), "RESET_ON_FORK");
    var seen = runtime.run(Bundle.running(probe).process(p -> p.withScheduler(scheduler)));
    assertThat(seen).step("own").is(step -> step.scheduler().nice(), -5);
    assertThat(seen).step("childs").is(step -> step.scheduler().nice(), 0);
  }

  @ParameterizedTest
  @CsvSource({"reclaim,RECLAIM,2", "dl-overrun,DL_OVERRUN,4"})
  @Covers("runtime-spec/process/scheduler-flag-{0}")
  void deadlineProgramHasTheFlag(String slug, String flag, long bit, OciRuntime runtime) {
    var seen = runtime.run(scheduled(flagged(SchedulerCaller.DEADLINE, flag)));
    assertThat(seen).step("scheduler").is(step -> step.scheduler().flags(), bit);
  }

  @Test
  @Covers("runtime-spec/process/scheduler-flag-keep-policy")
  void flagKeepPolicyKeepsThatOfTheCaller(OciRuntime runtime) {
    var bundle = scheduled(flagged(Scheduler.of("SCHED_OTHER").withNice(3), "KEEP_POLICY"));
    var seen = runtime.run(bundle, call -> call.calledBy(SchedulerCaller.UNDER_BATCH));
    assertThat(seen).step("scheduler").is(step -> step.scheduler().policy(), 3);
  }

  @Test
  @Covers("runtime-spec/process/scheduler-flag-keep-params")
  void flagKeepParamsKeepsTheNiceValueOfTheCaller(OciRuntime runtime) {
    var bundle = scheduled(flagged(Scheduler.of("SCHED_OTHER").withNice(9), "KEEP_PARAMS"));
    var seen = runtime.run(bundle, call -> call.calledBy(SchedulerCaller.AT_NICE_5));
    assertThat(seen).step("scheduler").is(step -> step.scheduler().nice(), 5);
  }

  @Test
  @Covers("runtime-spec/process/scheduler-flag-unknown")
  @Contrast("programWithAKnownFlagRuns")
  void unknownFlagIsRefused(OciRuntime runtime) {
    assertThat(runtime.launch(scheduled(flagged(Scheduler.of("SCHED_OTHER"), "PLUMB")))).refused();
  }

  @Test
  @Covers("runtime-spec/process/scheduler-other")
  void programWithAKnownFlagRuns(OciRuntime runtime) {
    var seen = runtime.run(scheduled(flagged(Scheduler.of("SCHED_OTHER"), "RESET_ON_FORK")));
    assertThat(seen).step("scheduler").is(step -> step.scheduler().policy(), 0);
  }

  private static Scheduler flagged(Scheduler scheduler, String flag) {
    return scheduler.withFlags(List.of("SCHED_FLAG_" + flag));
  }

  private static Bundle scheduled(Scheduler scheduler) {
    return Bundle.running(SCHEDULER).process(p -> p.withScheduler(scheduler));
  }
}
