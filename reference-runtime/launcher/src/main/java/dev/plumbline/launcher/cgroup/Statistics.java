package dev.plumbline.launcher.cgroup;

import dev.plumbline.syscalls.host.ProcFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the cgroups of a container count, in the form that {@code events --stats} prints: bytes, and
 * nanoseconds of processor time.
 */
public final class Statistics {

  private static final Pattern PAGE_SIZE =
      Pattern.compile("hugetlb\\.(\\d+[KMG]B)\\.(usage_in_bytes|current)");
  private static final long UNLIMITED = Long.MAX_VALUE;
  private static final long NANOS = 1000;
  private static final long TICK = 10_000_000;

  private final ContainerCgroups cgroups;
  private final boolean unified;

  private Statistics(ContainerCgroups cgroups) {
    this.cgroups = cgroups;
    this.unified = cgroups.isUnified();
  }

  /** Those at this moment; what no controller counts is left out. */
  public static Map<String, Object> of(ContainerCgroups cgroups) throws IOException {
    var statistics = new Statistics(cgroups);
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("cpu", statistics.cpu());
    all.put("memory", statistics.memory());
    all.put("pids", statistics.pids());
    all.put("hugetlb", statistics.hugePages());
    return all;
  }

  /** How many processes the kernel has killed for want of memory. */
  public static long killedForMemory(ContainerCgroups cgroups) throws IOException {
    var file = new Statistics(cgroups).file("memory", "memory.oom_control", "memory.events");
    return file.isEmpty() ? 0 : words(file.get()).getOrDefault("oom_kill", 0L);
  }

  private Map<String, Object> cpu() throws IOException {
    Map<String, Object> usage = new LinkedHashMap<>();
    Map<String, Object> cpu = new LinkedHashMap<>();
    cpu.put("usage", usage);
    if (unified) {
      var counts = words("cpu", "cpu.stat");
      usage.put("total", counts.getOrDefault("usage_usec", 0L) * NANOS);
      usage.put("kernel", counts.getOrDefault("system_usec", 0L) * NANOS);
      usage.put("user", counts.getOrDefault("user_usec", 0L) * NANOS);
      cpu.put("throttling", throttling(counts, counts.getOrDefault("throttled_usec", 0L) * NANOS));
      pressure(cpu, "cpu");
      return cpu;
    }
    usage.put("total", number("cpuacct", "cpuacct.usage"));
    var counts = words("cpuacct", "cpuacct.stat");
    usage.put("kernel", counts.getOrDefault("system", 0L) * TICK);
    usage.put("user", counts.getOrDefault("user", 0L) * TICK);
    var throttled = words("cpu", "cpu.stat");
    cpu.put("throttling", throttling(throttled, throttled.getOrDefault("throttled_time", 0L)));
    return cpu;
  }

  private static Map<String, Object> throttling(Map<String, Long> counts, long nanos) {
    Map<String, Object> throttling = new LinkedHashMap<>();
    throttling.put("periods", counts.getOrDefault("nr_periods", 0L));
    throttling.put("throttledPeriods", counts.getOrDefault("nr_throttled", 0L));
    throttling.put("throttledTime", nanos);
    return throttling;
  }

  private Map<String, Object> memory() throws IOException {
    Map<String, Object> memory = new LinkedHashMap<>();
    memory.put("usage", entry("memory", "memory.", "memory."));
    if (file("memory", "memory.memsw.limit_in_bytes", "memory.swap.max").isPresent()) {
      memory.put("swap", entry("memory", "memory.memsw.", "memory.swap."));
    }
    memory.put("raw", words("memory", "memory.stat"));
    pressure(memory, "memory");
    return memory;
  }

  private Map<String, Object> pids() throws IOException {
    Map<String, Object> pids = new LinkedHashMap<>();
    pids.put("current", number("pids", "pids.current"));
    var limit = number("pids", "pids.max");
    if (limit != UNLIMITED) {
      pids.put("limit", limit);
    }
    return pids;
  }

  private Map<String, Object> hugePages() throws IOException {
    Map<String, Object> sizes = new LinkedHashMap<>();
    var directory = cgroups.directory("hugetlb");
    if (directory.isEmpty() || !Files.isDirectory(directory.get())) {
      return sizes;
    }
    try (var files = Files.newDirectoryStream(directory.get(), "hugetlb.*")) {
      for (var file : files) {
        var match = PAGE_SIZE.matcher(file.getFileName().toString());
        if (match.matches()) {
          var name = "hugetlb." + match.group(1) + ".";
          sizes.put(match.group(1), entry("hugetlb", name, name));
        }
      }
    }
    return sizes;
  }

  private Map<String, Object> entry(String controller, String version1, String version2)
      throws IOException {
    Map<String, Object> entry = new LinkedHashMap<>();
    var prefix = unified ? version2 : version1;
    entry.put("limit", number(controller, prefix + (unified ? "max" : "limit_in_bytes")));
    entry.put("usage", number(controller, prefix + (unified ? "current" : "usage_in_bytes")));
    entry.put("max", number(controller, prefix + (unified ? "peak" : "max_usage_in_bytes")));
    if (!unified) {
      entry.put("failcnt", number(controller, prefix + "failcnt"));
    }
    return entry;
  }

  /** Pressure stall information, where the kernel keeps it: psi(7). */
  private void pressure(Map<String, Object> into, String controller) throws IOException {
    var file = file(controller, "none", controller + ".pressure");
    if (file.isEmpty()) {
      return;
    }
    Map<String, Object> kinds = new LinkedHashMap<>();
    try {
      for (var line : ProcFile.text(file.get()).split("\n")) {
        Map<String, Object> values = new LinkedHashMap<>();
        var words = line.split(" ");
        for (var i = 1; i < words.length; i++) {
          var pair = words[i].split("=", 2);
          values.put(
              pair[0], pair[0].equals("total") ? Long.valueOf(pair[1]) : Double.valueOf(pair[1]));
        }
        kinds.put(words[0], values);
      }
    } catch (IOException e) {
      return; // EOPNOTSUPP where the kernel was started without
    }
    into.put("psi", kinds);
  }

  private long number(String controller, String name) throws IOException {
    var file = file(controller, name, name);
    if (file.isEmpty()) {
      return 0;
    }
    var text = ProcFile.text(file.get()).strip();
    return text.equals("max") ? UNLIMITED : Long.parseLong(text);
  }

  private Map<String, Long> words(String controller, String name) throws IOException {
    var file = file(controller, name, name);
    return file.isPresent() ? words(file.get()) : Map.of();
  }

  private static Map<String, Long> words(Path file) throws IOException {
    Map<String, Long> words = new LinkedHashMap<>();
    for (var line : ProcFile.text(file).split("\n")) {
      var space = line.indexOf(' ');
      if (space > 0) {
        // Counters of version 1 use all 64 bits.
        words.put(line.substring(0, space), Long.parseUnsignedLong(line.substring(space + 1)));
      }
    }
    return words;
  }

  /** A file of either version, if it is there. */
  private Optional<Path> file(String controller, String version1, String version2) {
    var name = unified ? version2 : version1;
    return cgroups.directory(controller).map(each -> each.resolve(name)).filter(Files::exists);
  }
}
