package dev.plumbline.syscalls.host;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One line of {@code /proc/PID/mountinfo}: proc_pid_mountinfo(5).
 *
 * @param id the mount's number
 * @param parent the number of the mount it is on
 * @param device {@code major:minor}
 * @param root the directory of the file system that is mounted; {@code net:[…]} for a namespace
 * @param target where it is mounted
 * @param options options of the mount
 * @param optional propagation: {@code shared:7}, {@code master:2} …
 * @param type the file system's type
 * @param source what was mounted
 * @param superOptions options of the file system
 */
public record MountEntry(
    int id,
    int parent,
    String device,
    String root,
    String target,
    List<String> options,
    List<String> optional,
    String type,
    String source,
    List<String> superOptions) {

  /** The mounts that this process sees, in the kernel's order. */
  public static List<MountEntry> own() throws IOException {
    return read(ProcFile.text(Path.of("/proc/self/mountinfo")));
  }

  /** The mounts that another process sees. */
  public static List<MountEntry> of(long pid) throws IOException {
    return read(ProcFile.text(Path.of("/proc/" + pid + "/mountinfo")));
  }

  /** Reads the whole text of a mountinfo file. */
  public static List<MountEntry> read(String text) {
    // Not lines(): a carriage return may be part of a name.
    return Stream.of(text.split("\n"))
        .filter(line -> !line.isEmpty())
        .map(MountEntry::parse)
        .toList();
  }

  /** Whether it is mounted at the directory or somewhere below it. */
  public boolean isUnder(Path directory) {
    var top = directory.toString();
    return target.equals(top) || target.startsWith(top.endsWith("/") ? top : top + "/");
  }

  /** Reads one line. */
  static MountEntry parse(String line) {
    var halves = line.split(" - ", 2);
    var left = halves[0].split(" ");
    var right = halves[1].split(" ");
    return new MountEntry(
        Integer.parseInt(left[0]),
        Integer.parseInt(left[1]),
        left[2],
        unescape(left[3]),
        unescape(left[4]),
        List.of(left[5].split(",")),
        List.of(left).subList(6, left.length),
        right[0],
        unescape(right[1]),
        right.length > 2 ? List.of(right[2].split(",")) : List.of());
  }

  /** The kernel writes blank, tab, newline and backslash as three octal digits. */
  private static String unescape(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    var plain = new StringBuilder();
    for (var i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\\' && i + 3 < text.length()) {
        plain.append((char) Integer.parseInt(text.substring(i + 1, i + 4), 8));
        i += 3;
      } else {
        plain.append(text.charAt(i));
      }
    }
    return plain.toString();
  }
}
