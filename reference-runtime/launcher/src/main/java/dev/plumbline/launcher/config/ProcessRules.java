package dev.plumbline.launcher.config;

import dev.plumbline.launcher.program.KernelNames;
import dev.plumbline.launcher.program.NumberList;
import dev.plumbline.spec.runtime.Process;
import dev.plumbline.spec.runtime.Rlimit;
import dev.plumbline.spec.runtime.RlimitName;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a process must keep beyond its schema: config.md#process. */
final class ProcessRules {

  private static final int WIDEST = 0xffff;
  private static final int WORST_SCORE = 1000;
  private static final int LOWEST_LEVEL = 7;
  private static final Set<String> LIMITS = new HashSet<>();

  static {
    for (var name : RlimitName.values()) {
      LIMITS.add(name.name());
    }
  }

  private ProcessRules() {}

  static void check(Field field, Process process) {
    if (!process.cwd().startsWith("/")) {
      field.at("cwd").wrong("is not absolute: " + process.cwd());
    }
    if (process.args() == null || process.args().isEmpty()) {
      field.at("args").wrong("names no program");
    }
    if (process.consoleSize() != null && Boolean.TRUE.equals(process.terminal())) {
      var size = field.at("consoleSize");
      size.at("height").within(0, WIDEST, process.consoleSize().height());
      size.at("width").within(0, WIDEST, process.consoleSize().width());
    }
    limits(field.at("rlimits"), LinuxRules.list(process.rlimits()));
    if (process.oomScoreAdj() != null) {
      field.at("oomScoreAdj").within(-WORST_SCORE, WORST_SCORE, process.oomScoreAdj());
    }
    scheduling(field, process);
    LabelRules.check(field, process);
  }

  private static void limits(Field field, List<Rlimit> limits) {
    var seen = new HashSet<String>();
    for (var i = 0; i < limits.size(); i++) {
      var limit = limits.get(i);
      var at = field.element(i);
      at.at("type").oneOf(LIMITS, limit.type());
      if (!seen.add(limit.type())) {
        at.wrong("is the second of type " + limit.type());
      }
      range(at.at("soft"), limit.soft());
      range(at.at("hard"), limit.hard());
    }
  }

  private static void range(Field field, BigInteger value) {
    if (value.signum() < 0 || value.compareTo(Rlimit.UNLIMITED) > 0) {
      field.wrong("is not a number from 0 to " + Rlimit.UNLIMITED + ": " + value);
    }
  }

  private static void scheduling(Field field, Process process) {
    var scheduler = process.scheduler();
    if (scheduler != null) {
      var at = field.at("scheduler");
      at.at("policy").oneOf(KernelNames.POLICIES.keySet(), scheduler.policy());
      for (var flag : LinuxRules.list(scheduler.flags())) {
        at.at("flags").oneOf(KernelNames.SCHEDULER_FLAGS.keySet(), flag);
      }
    }
    var priority = process.ioPriority();
    if (priority != null) {
      var at = field.at("ioPriority");
      at.at("class").oneOf(KernelNames.IO_CLASSES.keySet(), priority.ioClass());
      at.at("priority").within(0, LOWEST_LEVEL, priority.priority());
    }
    var affinity = process.execCPUAffinity();
    if (affinity != null) {
      numbers(field.at("execCPUAffinity").at("initial"), affinity.initial());
      numbers(field.at("execCPUAffinity").at("final"), affinity.finalCpus());
    }
  }

  /** Demands a list such as {@code 0-3,7}, or none; whether it names a number. */
  static boolean numbers(Field field, @Nullable String list) {
    try {
      return NumberList.mask(list == null ? "" : list).length > 0;
    } catch (IllegalArgumentException e) {
      field.wrong(String.valueOf(e.getMessage()));
      return true;
    }
  }
}
