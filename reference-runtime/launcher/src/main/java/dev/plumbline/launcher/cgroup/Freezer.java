package dev.plumbline.launcher.cgroup;

import dev.plumbline.launcher.Refusal;
import dev.plumbline.syscalls.host.ProcFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Stops and continues every process of a cgroup, by the freezer of either version. */
final class Freezer {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final List<Hierarchy> hierarchies;
  private final String path;

  Freezer(List<Hierarchy> hierarchies, String path) {
    this.hierarchies = hierarchies;
    this.path = path;
  }

  /** Whether it is frozen, by itself or by one above it. */
  boolean isFrozen() throws IOException {
    for (var hierarchy : hierarchies) {
      var unified = hierarchy.unified();
      if (unified || hierarchy.controllers().contains("freezer")) {
        var file = hierarchy.nearest(path).resolve(unified ? "cgroup.events" : "freezer.state");
        if (Files.exists(file) && has(file, unified ? "frozen 1" : "THAWED") == unified) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Freezes or thaws, and waits until that has happened.
   *
   * @throws Refusal if the host has no freezer, or it takes too long; it is thawed then
   */
  void freeze(boolean frozen) throws IOException {
    for (var hierarchy : hierarchies) {
      if (hierarchy.controllers().contains("freezer")) {
        var file = hierarchy.directory(path).resolve("freezer.state");
        freeze(file, frozen ? "FROZEN" : "THAWED", "THAWED", file, frozen ? "FROZEN" : "THAWED");
        return;
      }
    }
    for (var hierarchy : hierarchies) {
      var file = hierarchy.directory(path).resolve("cgroup.freeze");
      if (hierarchy.unified() && Files.exists(file)) {
        var value = frozen ? "1" : "0";
        freeze(file, value, "0", file.resolveSibling("cgroup.events"), "frozen " + value);
        return;
      }
    }
    throw new Refusal("pause and resume: this host has no freezer");
  }

  private static void freeze(Path file, String value, String thawed, Path witness, String wanted)
      throws IOException {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    do {
      // Version 1 looks for processes that came meanwhile at each write only.
      Files.writeString(file, value, StandardOpenOption.WRITE);
      if (has(witness, wanted)) {
        return;
      }
      LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
    } while (System.nanoTime() < deadline);
    Files.writeString(file, thawed, StandardOpenOption.WRITE);
    throw new Refusal("%s: not %s within %s".formatted(file, wanted, PATIENCE));
  }

  private static boolean has(Path file, String line) throws IOException {
    for (var each : ProcFile.text(file).split("\n")) {
      if (each.equals(line)) {
        return true;
      }
    }
    return false;
  }
}
