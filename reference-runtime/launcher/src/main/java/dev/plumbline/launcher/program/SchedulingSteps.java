package dev.plumbline.launcher.program;

import static dev.plumbline.syscalls.SyscallName.IOPRIO_SET;
import static dev.plumbline.syscalls.SyscallName.PERSONALITY;
import static dev.plumbline.syscalls.SyscallName.SCHED_SETAFFINITY;
import static dev.plumbline.syscalls.SyscallName.SCHED_SETATTR;
import static dev.plumbline.syscalls.SyscallName.SET_MEMPOLICY;

import dev.plumbline.spec.runtime.IoPriority;
import dev.plumbline.spec.runtime.Process;
import dev.plumbline.spec.runtime.Scheduler;
import dev.plumbline.spec.runtime.linux.Linux;
import dev.plumbline.spec.runtime.linux.MemoryPolicy;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where and how a process runs: config.md#linux-process, config-linux.md#memory-policy and
 * #personality.
 */
final class SchedulingSteps {

  private static final String CHAPTER = "runtime-spec/process";
  private static final int SCHED_ATTR_SIZE = 56;
  private static final int IOPRIO_WHO_PROCESS = 1;
  private static final int IOPRIO_CLASS_SHIFT = 13;
  private static final int EVERY_PROCESSOR = 1024;

  private final Script script;
  private final Process process;
  private final Linux linux;

  SchedulingSteps(Script script, Process process, Linux linux) {
    this.script = script;
    this.process = process;
    this.linux = linux;
  }

  /** The caller's own affinity is none of the container's: what its cpuset allows holds. */
  void anyProcessor() {
    var all = new byte[EVERY_PROCESSOR];
    Arrays.fill(all, (byte) 0xff);
    script.may(SCHED_SETAFFINITY, 0, all.length, script.steps.bytes("all processors", all));
  }

  /** Before the process is moved into the container's cgroup. */
  void initialAffinity() {
    if (process.execCPUAffinity() != null) {
      affinity(process.execCPUAffinity().initial());
    }
  }

  /** After it was moved. */
  void finalAffinity() {
    var affinity = process.execCPUAffinity();
    if (affinity == null || isEmpty(affinity.initial()) && isEmpty(affinity.finalCpus())) {
      anyProcessor();
    } else {
      affinity(affinity.finalCpus());
    }
  }

  private void affinity(@Nullable String list) {
    if (!isEmpty(list)) {
      script.action("run on the processors " + list, CHAPTER);
      var mask = NumberList.mask(list);
      script.must(SCHED_SETAFFINITY, 0, mask.length, script.steps.bytes("processors", mask));
    }
  }

  private static boolean isEmpty(@Nullable String list) {
    return list == null || list.isBlank();
  }

  /** Policy, I/O priority, memory policy and execution domain, while there are rights for them. */
  void write() {
    if (process.scheduler() != null) {
      policy(process.scheduler());
    }
    if (process.ioPriority() != null) {
      ioPriority(process.ioPriority());
    }
    if (linux.memoryPolicy() != null) {
      memory(linux.memoryPolicy());
    }
    if (linux.personality() != null) {
      var domain = linux.personality().domain();
      script.action("set the execution domain " + domain, "runtime-spec/personality");
      script.must(PERSONALITY, KernelNames.DOMAINS.get(domain));
    }
  }

  /** The kernel's struct sched_attr. */
  private void policy(Scheduler scheduler) {
    script.action("set the scheduling policy " + scheduler.policy(), CHAPTER);
    var attributes =
        ByteBuffer.allocate(SCHED_ATTR_SIZE)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(SCHED_ATTR_SIZE)
            .putInt(KernelNames.POLICIES.get(scheduler.policy()))
            .putLong(sum(scheduler.flags(), KernelNames.SCHEDULER_FLAGS))
            .putInt(Objects.requireNonNullElse(scheduler.nice(), 0))
            .putInt(Objects.requireNonNullElse(scheduler.priority(), 0))
            .putLong(orZero(scheduler.runtime()))
            .putLong(orZero(scheduler.deadline()))
            .putLong(orZero(scheduler.period()));
    script.must(SCHED_SETATTR, 0, script.steps.bytes("policy", attributes.array()), 0);
  }

  private void ioPriority(IoPriority priority) {
    script.action("set the I/O priority " + priority.ioClass(), CHAPTER);
    var value = KernelNames.IO_CLASSES.get(priority.ioClass()) << IOPRIO_CLASS_SHIFT;
    script.must(IOPRIO_SET, IOPRIO_WHO_PROCESS, 0, value | priority.priority());
  }

  private void memory(MemoryPolicy policy) {
    script.action("set the memory policy " + policy.mode(), "runtime-spec/memorypolicy");
    var nodes = NumberList.mask(Objects.requireNonNullElse(policy.nodes(), ""));
    var mode =
        KernelNames.MEMORY_MODES.get(policy.mode()) | sum(policy.flags(), KernelNames.MEMORY_FLAGS);
    if (nodes.length == 0) {
      script.must(SET_MEMPOLICY, mode, 0, 0);
    } else {
      // The kernel reads one bit less than it is told.
      script.must(SET_MEMPOLICY, mode, script.steps.bytes("nodes", nodes), 8 * nodes.length + 1);
    }
  }

  private static long sum(@Nullable List<String> flags, java.util.Map<String, Integer> values) {
    var sum = 0L;
    for (var flag : Objects.requireNonNullElse(flags, List.<String>of())) {
      sum |= values.get(flag);
    }
    return sum;
  }

  private static long orZero(@Nullable BigInteger value) {
    return value == null ? 0 : value.longValue();
  }
}
