package dev.plumbline.launcher.resctrl;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lines such as {@code L3:0=7f0;1=1f}, by resource and domain.
 *
 * @param values for each resource the value of each domain
 */
record Schemata(Map<String, Map<String, BigInteger>> values) {

  private static final String BANDWIDTH = "MB";

  /**
   * Reads lines as the kernel writes them, or as a configuration has them.
   *
   * @throws IllegalArgumentException if a line is none, with the line
   */
  static Schemata of(List<String> lines) {
    Map<String, Map<String, BigInteger>> values = new LinkedHashMap<>();
    for (var line : lines) {
      var colon = line.indexOf(':');
      if (colon < 0) {
        throw new IllegalArgumentException("is no line of schemata: " + line);
      }
      var resource = line.substring(0, colon).strip();
      for (var domain : line.substring(colon + 1).split(";")) {
        var parts = domain.strip().split("=");
        if (parts.length != 2) {
          throw new IllegalArgumentException("is no line of schemata: " + line);
        }
        values
            .computeIfAbsent(resource, key -> new LinkedHashMap<>())
            .put(parts[0], number(resource, parts[1], line));
      }
    }
    return new Schemata(values);
  }

  /** A bandwidth is a decimal number; a mask is hexadecimal, however many zeros it begins with. */
  private static BigInteger number(String resource, String text, String line) {
    try {
      return new BigInteger(text.strip(), resource.startsWith(BANDWIDTH) ? 10 : 16);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("is no line of schemata: " + line, e);
    }
  }

  /** What these ask for and those have not, as lines. */
  List<String> missingIn(Schemata there) {
    List<String> missing = new ArrayList<>();
    values.forEach(
        (resource, domains) ->
            domains.forEach(
                (domain, value) -> {
                  if (!value.equals(there.values.getOrDefault(resource, Map.of()).get(domain))) {
                    missing.add(resource + ":" + domain);
                  }
                }));
    return missing;
  }
}
