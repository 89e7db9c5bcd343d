package dev.plumbline.launcher.resctrl;

import dev.plumbline.launcher.Refusal;
import dev.plumbline.spec.runtime.linux.IntelRdt;
import dev.plumbline.syscalls.host.ProcFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The group of a container: a directory of the pseudo-filesystem resctrl, which the kernel fills.
 *
 * @param top where resctrl is mounted
 * @param id of the container
 * @param wanted what is asked for
 */
public record ResctrlGroup(Path top, String id, IntelRdt wanted) {

  private static final String FIELD = "linux.intelRdt";
  private static final String DEFAULT = "/";
  private static final String MONITORING = "mon_groups";
  private static final Set<String> RESERVED = Set.of("info", MONITORING, "mon_data", ".", "..");

  /**
   * That of a container.
   *
   * @param wanted null where nothing is asked for
   * @return null where nothing is asked for
   * @throws Refusal if this mount namespace has no resctrl, or {@code closID} is no name there
   */
  public static @Nullable ResctrlGroup of(String id, @Nullable IntelRdt wanted) throws IOException {
    return wanted == null ? null : of(mountPoint(Path.of("/proc/self/mounts")), id, wanted);
  }

  static ResctrlGroup of(Path top, String id, IntelRdt wanted) {
    var name = wanted.closID();
    if (name != null
        && !name.equals(DEFAULT)
        && (name.isEmpty() || name.contains("/") || RESERVED.contains(name))) {
      throw new Refusal(FIELD + ".closID: is no name of a group: " + name);
    }
    return new ResctrlGroup(top, id, wanted);
  }

  static Path mountPoint(Path mounts) throws IOException {
    for (var line : ProcFile.text(mounts).split("\n")) {
      var parts = line.split(" ");
      if (parts.length > 2 && parts[2].equals("resctrl")) {
        return Path.of(parts[1]);
      }
    }
    throw new Refusal(FIELD + ": no resctrl is mounted on this host");
  }

  private Path directory() {
    var name = wanted.closID();
    return name == null ? top.resolve(id) : name.equals(DEFAULT) ? top : top.resolve(name);
  }

  private @Nullable Path monitoring() {
    return Boolean.TRUE.equals(wanted.enableMonitoring())
        ? directory().resolve(MONITORING).resolve(id)
        : null;
  }

  /** What is going to be made and has to go with the container, parents first. */
  public List<Path> missing() {
    List<Path> missing = new ArrayList<>();
    if (wanted.closID() == null && !Files.isDirectory(directory())) {
      missing.add(directory());
    }
    var monitoring = monitoring();
    if (monitoring != null && !Files.isDirectory(monitoring)) {
      missing.add(monitoring);
    }
    return missing;
  }

  /**
   * Makes the group, or finds it as it is asked for.
   *
   * @throws Refusal if it is not there and is not to be made, or is there and differs
   */
  public void make() throws IOException {
    var directory = directory();
    if (wanted.closID() != null && lines().isEmpty() && !Files.isDirectory(directory)) {
      throw new Refusal(FIELD + ".closID: there is no group " + directory);
    }
    if (!Files.isDirectory(directory)) {
      make(directory);
    } else if (wanted.closID() != null) {
      compare();
    }
    for (var line : lines()) {
      write("schemata", directory.resolve("schemata"), line);
    }
    var monitoring = monitoring();
    if (monitoring != null && !Files.isDirectory(monitoring)) {
      make(monitoring);
    }
  }

  /** Moves a process in; its children follow. */
  public void join(long pid) throws IOException {
    write("closID", directory().resolve("tasks"), Long.toString(pid));
    var monitoring = monitoring();
    if (monitoring != null) {
      write("enableMonitoring", monitoring.resolve("tasks"), Long.toString(pid));
    }
  }

  /** What is to be written, in this order. */
  private List<String> lines() {
    List<String> lines = new ArrayList<>(older());
    if (wanted.schemata() != null) {
      lines.addAll(wanted.schemata());
    }
    return lines;
  }

  private List<String> older() {
    List<String> lines = new ArrayList<>();
    if (wanted.l3CacheSchema() != null) {
      lines.addAll(wanted.l3CacheSchema().lines().toList());
    }
    if (wanted.memBwSchema() != null) {
      lines.add(wanted.memBwSchema());
    }
    return lines;
  }

  private void compare() throws IOException {
    var file = directory().resolve("schemata");
    try {
      var there = Schemata.of(ProcFile.text(file).lines().toList());
      var missing = Schemata.of(older()).missingIn(there);
      if (!missing.isEmpty()) {
        throw new Refusal(FIELD + ": " + file + " has another value for " + missing);
      }
    } catch (IllegalArgumentException e) {
      throw new Refusal(FIELD + ": " + e.getMessage(), e);
    }
  }

  private static void make(Path directory) throws IOException {
    try {
      Files.createDirectory(directory);
    } catch (IOException e) {
      throw new Refusal(FIELD + ": " + directory + " cannot be made: " + e.getMessage(), e);
    }
  }

  private static void write(String property, Path file, String text) throws IOException {
    try {
      Files.writeString(file, text + "\n", StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new Refusal(
          "%s.%s: %s does not take %s: %s".formatted(FIELD, property, file, text, e.getMessage()),
          e);
    }
  }
}
