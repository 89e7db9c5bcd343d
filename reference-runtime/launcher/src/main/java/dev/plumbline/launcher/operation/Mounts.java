package dev.plumbline.launcher.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What this process sees mounted: proc(5), mountinfo. */
final class Mounts {

  private Mounts() {}

  /** The mount point that holds a path. */
  static Path holding(Path path) throws IOException {
    var best = Path.of("/");
    for (var line : Files.readAllLines(Path.of("/proc/self/mountinfo"))) {
      var point = Path.of(unescape(line.split(" ")[4]));
      if (path.startsWith(point) && point.getNameCount() >= best.getNameCount()) {
        best = point;
      }
    }
    return best;
  }

  /** The mount points of procfs and sysfs that are not below a path, inner ones first. */
  static List<Path> ofKernel(Path outside) throws IOException {
    List<Path> points = new ArrayList<>();
    for (var line : Files.readAllLines(Path.of("/proc/self/mountinfo"))) {
      var point = Path.of(unescape(line.split(" ")[4]));
      var kernel = line.contains(" - proc ") || line.contains(" - sysfs ");
      if (kernel && !point.startsWith(outside)) {
        points.add(0, point);
      }
    }
    return points;
  }

  private static String unescape(String text) {
    return text.replace("\\040", " ")
        .replace("\\011", "\t")
        .replace("\\012", "\n")
        .replace("\\134", "\\");
  }
}
