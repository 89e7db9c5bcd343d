package dev.plumbline.oci.runtime.process;

import dev.plumbline.fixtures.outcome.HarnessException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Labels of the host's security modules under which a probe can run. */
public final class HostLabels {

  private static final Path PROFILES = Path.of("/sys/kernel/security/apparmor/profiles");
  private static final Pattern HARMLESS = Pattern.compile("(.+) \\((?:complain|unconfined)\\)");

  private HostLabels() {}

  /** What {@code /proc/PID/attr/current} says of a loaded AppArmor profile that denies nothing. */
  public static String harmlessProfile() {
    return read(PROFILES)
        .lines()
        .filter(line -> HARMLESS.matcher(line).matches())
        .findFirst()
        .orElseThrow(() -> new HarnessException("no AppArmor profile here denies nothing"));
  }

  /** The profile's name without its mode. */
  public static String profileName(String shown) {
    var match = HARMLESS.matcher(shown);
    return match.matches() ? match.group(1) : shown;
  }

  /** The suite's own SELinux user, role and type, at a level that it does not have itself. */
  public static String narrowedLabel() {
    var own = read(Path.of("/proc/self/attr/current")).replace("\0", "").strip().split(":");
    if (own.length < 4) {
      throw new HarnessException("no SELinux label with a level: " + String.join(":", own));
    }
    return "%s:%s:%s:s0:c1,c2".formatted(own[0], own[1], own[2]);
  }

  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new HarnessException("read " + file + ": " + e, e);
    }
  }
}
