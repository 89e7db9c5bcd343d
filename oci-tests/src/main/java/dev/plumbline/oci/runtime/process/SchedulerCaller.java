package dev.plumbline.oci.runtime.process;

import dev.plumbline.spec.runtime.Scheduler;
import dev.plumbline.syscalls.Label;
import dev.plumbline.syscalls.ProgramBuilder;
import dev.plumbline.syscalls.SyscallName;
import java.util.function.BiConsumer;

/** Callers that are scheduled unlike the suite, and what several tests ask for. */
final class SchedulerCaller {

  private static final int BATCH = 3;

  /** A caller whose policy is SCHED_BATCH: sched(7). */
  static final BiConsumer<ProgramBuilder, Label> UNDER_BATCH =
      (program, failed) ->
          program
              .call(SyscallName.SCHED_SETSCHEDULER, 0, BATCH, program.words("priority", 0).start())
              .ifNegative(failed);

  /** A caller whose nice value is 5: setpriority(2). */
  static final BiConsumer<ProgramBuilder, Label> AT_NICE_5 =
      (program, failed) -> program.call(SyscallName.SETPRIORITY, 0, 0, 5).ifNegative(failed);

  /** Half of one processor at most, until 20 ms after each beginning. */
  static final Scheduler DEADLINE =
      Scheduler.of("SCHED_DEADLINE").withRuntime(10_000_000).withDeadline(20_000_000);

  private SchedulerCaller() {}
}
