package dev.plumbline.oci.runtime.linux.cgroups.controllers;

import dev.plumbline.fixtures.outcome.HarnessException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sizes of huge pages that the kernel offers. */
final class HugePages {

  private static final Path SIZES = Path.of("/sys/kernel/mm/hugepages");
  private static final List<String> UNITS = List.of("KB", "MB", "GB");

  private HugePages() {}

  /** Their names as the controller writes them, such as {@code 2MB}; never empty. */
  static List<String> sizes() {
    try (var directories = Files.list(SIZES)) {
      var names = directories.map(each -> each.getFileName().toString()).sorted().toList();
      return names.stream().map(name -> name(Long.parseLong(name.replaceAll("\\D", "")))).toList();
    } catch (IOException e) {
      throw new HarnessException("list " + SIZES + ": " + e, e);
    }
  }

  /** An entry of linux.resources.hugepageLimits. */
  static Map<String, Object> entry(String size, long limit) {
    return new LinkedHashMap<>(Map.of("pageSize", size, "limit", limit));
  }

  private static String name(long kibibytes) {
    var size = kibibytes;
    var unit = 0;
    while (size % 1024 == 0 && unit < 2) {
      size /= 1024;
      unit++;
    }
    return size + UNITS.get(unit);
  }
}
