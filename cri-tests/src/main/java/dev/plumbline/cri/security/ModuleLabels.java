package dev.plumbline.cri.security;

import dev.plumbline.fixtures.assertions.ConformanceAssertions;
import dev.plumbline.fixtures.outcome.HarnessException;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.Seen;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What the security modules of the kernel call a program, and what they know here. */
final class ModuleLabels {

  /** Reports the label that the program runs under. */
  static final Probe PROBE = Probe.of(p -> p.readFile("label", "/proc/self/attr/current"));

  private static final Path PROFILES = Path.of("/sys/kernel/security/apparmor/profiles");
  private static final Pattern HARMLESS = Pattern.compile("(.+) \\((?:complain|unconfined)\\)");

  private ModuleLabels() {}

  /** What {@link #PROBE} has reported. */
  static String of(Seen seen) {
    var text = ConformanceAssertions.assertThat(seen).step("label").value().text();
    return text.replace("\0", "").strip();
  }

  /** The name of a loaded AppArmor profile that denies nothing. */
  static String harmlessProfile() {
    return read()
        .lines()
        .map(HARMLESS::matcher)
        .filter(match -> match.matches())
        .map(match -> match.group(1))
        .findFirst()
        .orElseThrow(() -> new HarnessException("no AppArmor profile here denies nothing"));
  }

  private static String read() {
    try {
      return new String(Files.readAllBytes(PROFILES), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new HarnessException("read " + PROFILES + ": " + e, e);
    }
  }
}
