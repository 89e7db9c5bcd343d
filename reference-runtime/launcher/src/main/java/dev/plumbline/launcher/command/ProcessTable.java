package dev.plumbline.launcher.command;

import dev.plumbline.syscalls.host.ProcFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Processes as a table, a line each, from {@code /proc}: proc(5). */
final class ProcessTable {

  private static final int TICKS = 100;
  private static final int PARENT = 1;
  private static final int USER_TIME = 11;
  private static final int SYSTEM_TIME = 12;

  private ProcessTable() {}

  /** Those that are still there. */
  static String of(List<Long> pids) {
    var table = new StringBuilder();
    var row = "%-10s %7s %7s %8s %s%n";
    table.append(row.formatted("UID", "PID", "PPID", "TIME", "CMD"));
    for (var pid : pids) {
      var process = Path.of("/proc/" + pid);
      try {
        var stat = ProcFile.text(process.resolve("stat"));
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        var ticks = Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME]);
        table.append(
            row.formatted(
                Files.getOwner(process).getName(),
                pid,
                fields[PARENT],
                time(ticks / TICKS),
                command(process, stat)));
      } catch (IOException e) {
        continue; // it has ended meanwhile
      }
    }
    return table.toString();
  }

  private static String time(long seconds) {
    return "%02d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
  }

  private static String command(Path process, String stat) throws IOException {
    var line = ProcFile.text(process.resolve("cmdline")).replace('\0', ' ').strip();
    return line.isEmpty()
        ? "[" + stat.substring(stat.indexOf('(') + 1, stat.lastIndexOf(')')) + "]"
        : line;
  }
}
