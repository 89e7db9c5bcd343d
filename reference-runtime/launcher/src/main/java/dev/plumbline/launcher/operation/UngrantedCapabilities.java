package dev.plumbline.launcher.operation;

import dev.plumbline.spec.runtime.Capabilities;
import dev.plumbline.spec.runtime.CapabilityName;
import dev.plumbline.spec.runtime.Process;
import dev.plumbline.syscalls.host.ProcFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Capabilities that a process asks for and does not get, which is no error:
 * config.md#linux-process.
 */
final class UngrantedCapabilities {

  private static final Path OWN_STATUS = Path.of("/proc/self/status");
  private static final String BOUNDING = "CapBnd:";

  private UngrantedCapabilities() {}

  /**
   * A line for each, to be logged as a warning.
   *
   * @param process null for none
   * @param ownUsers whether it is in a user namespace of its own, where all can be granted
   */
  static List<String> of(@Nullable Process process, boolean ownUsers) throws IOException {
    if (process == null || process.capabilities() == null) {
      return List.of();
    }
    var sets = process.capabilities();
    var last = LastCapability.number();
    var held = ownUsers ? -1L : bounding();
    List<String> lines = new ArrayList<>();
    for (var name : all(sets)) {
      var number = number(name, last);
      if (number < 0) {
        lines.add("process.capabilities: this kernel has no " + name);
      } else if ((held >>> number & 1) == 0) {
        lines.add("process.capabilities: " + name + " cannot be granted: the caller has it not");
      }
    }
    for (var name : list(sets.ambient())) {
      if (!list(sets.permitted()).contains(name) || !list(sets.inheritable()).contains(name)) {
        lines.add(
            "process.capabilities.ambient: %s cannot be granted: it is not permitted and inheritable"
                .formatted(name));
      }
    }
    return lines;
  }

  private static Set<String> all(Capabilities sets) {
    Set<String> names = new LinkedHashSet<>(list(sets.bounding()));
    names.addAll(list(sets.effective()));
    names.addAll(list(sets.permitted()));
    names.addAll(list(sets.inheritable()));
    names.addAll(list(sets.ambient()));
    return names;
  }

  private static int number(String name, int last) {
    for (var known : CapabilityName.values()) {
      if (known.name().equals(name) && known.number() <= last) {
        return known.number();
      }
    }
    return -1;
  }

  /** Nobody hands on what is not in it: capabilities(7). */
  private static long bounding() throws IOException {
    for (var line : ProcFile.text(OWN_STATUS).split("\n")) {
      if (line.startsWith(BOUNDING)) {
        return Long.parseUnsignedLong(line.substring(BOUNDING.length()).strip(), 16);
      }
    }
    return -1L;
  }

  private static List<String> list(@Nullable List<String> names) {
    return names == null ? List.of() : names;
  }
}
