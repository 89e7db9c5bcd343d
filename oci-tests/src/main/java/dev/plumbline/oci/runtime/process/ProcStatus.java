package dev.plumbline.oci.runtime.process;

import dev.plumbline.fixtures.outcome.HarnessException;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.spec.runtime.CapabilityName;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;

/** Reads lines of {@code /proc/PID/status} (proc_pid_status(5)). */
final class ProcStatus {

  /** Where a probe finds its own. */
  static final String FILE = "/proc/self/status";

  private ProcStatus() {}

  /** The numbers of a line, such as the four of {@code Uid}. */
  static Function<StepRecord, List<Long>> numbers(String field) {
    return step -> numbers(field, step.text());
  }

  /** The numbers of a line of this text. */
  static List<Long> numbers(String field, String status) {
    return Arrays.stream(line(field, status).split("\\s+"))
        .filter(word -> !word.isEmpty())
        .map(Long::valueOf)
        .toList();
  }

  /** The names of a capability set, such as {@code CapBnd}, in the kernel's order. */
  static Function<StepRecord, List<String>> capabilities(String field) {
    return step -> names(Long.parseUnsignedLong(line(field, step.text()), 16));
  }

  /** These capabilities by name, in the kernel's order. */
  static List<String> names(CapabilityName... capabilities) {
    return names(Arrays.asList(capabilities));
  }

  /** These capabilities by name, in the kernel's order. */
  static List<String> names(Collection<CapabilityName> capabilities) {
    return capabilities.stream().sorted().map(Enum::name).toList();
  }

  private static List<String> names(long mask) {
    return LongStream.range(0, Long.SIZE)
        .filter(bit -> (mask >>> bit & 1) == 1)
        .mapToObj(ProcStatus::name)
        .toList();
  }

  private static String name(long bit) {
    var known = CapabilityName.values();
    return bit < known.length ? known[(int) bit].name() : "capability " + bit;
  }

  private static String line(String field, String status) {
    return status
        .lines()
        .filter(line -> line.startsWith(field + ":"))
        .map(line -> line.substring(field.length() + 1).strip())
        .findFirst()
        .orElseThrow(() -> new HarnessException(FILE + " has no line " + field));
  }
}
