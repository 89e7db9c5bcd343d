package dev.plumbline.syscalls.host;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What {@code /proc/PID/stat} said of a process at one moment. Number and start time together name
 * one process for ever, the number alone does not.
 *
 * @param pid its number
 * @param startTime clock ticks after boot
 * @param parent its parent's number
 * @param state the kernel's letter: {@code R S D T t Z X I}
 * @param flags the kernel's bits, {@code PF_…}
 * @param name the first 15 bytes of the program's name
 */
public record ProcessSnapshot(
    long pid, long startTime, long parent, char state, long flags, String name) {

  private static final Path PROC = Path.of("/proc");
  private static final long PF_EXITING = 4;

  /** The process with this number; empty if there is none. */
  public static Optional<ProcessSnapshot> of(long pid) {
    var stat = read(pid, "stat");
    return stat.isEmpty() ? Optional.empty() : Optional.of(parse(stat));
  }

  /** Every process that this process can see. */
  public static List<ProcessSnapshot> all() throws IOException {
    List<ProcessSnapshot> found = new ArrayList<>();
    for (var pid : pids()) {
      of(pid).ifPresent(found::add);
    }
    return found;
  }

  /** The numbers of every process that this process can see: one directory listing. */
  public static List<Long> pids() throws IOException {
    List<Long> found = new ArrayList<>();
    try (var entries = Files.newDirectoryStream(PROC, "[0-9]*")) {
      entries.forEach(entry -> found.add(Long.parseLong(entry.getFileName().toString())));
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return found;
  }

  /** The memberships of a process, hierarchy by hierarchy; none if it is gone. */
  public List<String> cgroups() {
    return lines("cgroup");
  }

  /** The command line; empty for a zombie or a kernel thread. */
  public List<String> commandLine() {
    return strings("cmdline");
  }

  /** The environment at its start, {@code NAME=value}; none if it is gone or not readable. */
  public List<String> environment() {
    return strings("environ");
  }

  /**
   * Whether its program has ended. It then waits to be reaped, or, as the first of a PID namespace,
   * until the others there have been reaped by their parents: its state is S for as long.
   */
  public boolean hasEnded() {
    return state == 'Z' || state == 'X' || (flags & PF_EXITING) != 0;
  }

  /**
   * How many threads it has; 0 if it is gone. The first can have ended before the others, as by a
   * seccomp filter that kills one thread: the process looks like a zombie then, and lives on.
   */
  public int threads() {
    var tasks = PROC.resolve(pid + "/task").toFile().list();
    return tasks == null ? 0 : tasks.length;
  }

  /** Whether this very process still exists and has not ended. */
  public boolean isAlive() {
    return of(pid).filter(now -> now.startTime == startTime && !now.hasEnded()).isPresent();
  }

  static ProcessSnapshot parse(String stat) {
    // The name may hold blanks and brackets itself: it ends at the last bracket.
    var open = stat.indexOf('(');
    var close = stat.lastIndexOf(')');
    var fields = stat.substring(close + 2).split(" ");
    return new ProcessSnapshot(
        Long.parseLong(stat.substring(0, open - 1)),
        Long.parseLong(fields[19]),
        Long.parseLong(fields[1]),
        fields[0].charAt(0),
        Long.parseLong(fields[6]),
        stat.substring(open + 1, close));
  }

  private List<String> lines(String file) {
    var text = read(pid, file);
    return text.isEmpty() ? List.of() : text.lines().toList();
  }

  private List<String> strings(String file) {
    var text = read(pid, file);
    return text.isEmpty() ? List.of() : List.of(text.split("\0"));
  }

  private static String read(long pid, String file) {
    try {
      return ProcFile.text(PROC.resolve(pid + "/" + file));
    } catch (IOException e) {
      // It ended: before the file was opened (no such file), or after (no such process).
      return "";
    }
  }
}
