package dev.plumbline.launcher.operation;

import dev.plumbline.syscalls.host.ProcFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What this process sees mounted: proc(5), mountinfo. */
final class Mounts {

  private static final int POINT = 4;

  private Mounts() {}

  /** The mount point that holds a path. */
  static Path holding(Path path) throws IOException {
    var best = Path.of("/");
    for (var line : lines()) {
      var point = point(line);
      if (path.startsWith(point) && point.getNameCount() >= best.getNameCount()) {
        best = point;
      }
    }
    return best;
  }

  /** The mount points of procfs and sysfs that are not below a path, inner ones first. */
  static List<Path> ofKernel(Path outside) throws IOException {
    List<Path> points = new ArrayList<>();
    for (var line : lines()) {
      var point = point(line);
      var kernel = line.contains(" - proc ") || line.contains(" - sysfs ");
      if (kernel && !point.startsWith(outside)) {
        points.add(0, point);
      }
    }
    return points;
  }

  private static String[] lines() throws IOException {
    return ProcFile.text(Path.of("/proc/self/mountinfo")).split("\n");
  }

  /** The fifth of its fields. */
  private static Path point(String line) {
    var first = 0;
    for (var field = 0; field < POINT; field++) {
      first = line.indexOf(' ', first) + 1;
    }
    return Path.of(unescape(line.substring(first, line.indexOf(' ', first))));
  }

  private static String unescape(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    return text.replace("\\040", " ")
        .replace("\\011", "\t")
        .replace("\\012", "\n")
        .replace("\\134", "\\");
  }
}
