package dev.plumbline.syscalls.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The identity of a namespace, such as {@code net:[4026531840]}: namespaces(7).
 *
 * @param type {@code cgroup ipc mnt net pid time user uts}
 * @param inode its number
 */
public record NamespaceId(String type, long inode) {

  /**
   * The namespace of a process.
   *
   * @param type the link's name in {@code /proc/PID/ns}: a type, {@code pid_for_children} or {@code
   *     time_for_children}
   * @throws IOException if the process or the type does not exist
   */
  public static NamespaceId of(long pid, String type) throws IOException {
    return parse(Files.readSymbolicLink(Path.of("/proc/" + pid + "/ns/" + type)).toString());
  }

  /** The namespace of this process. */
  public static NamespaceId own(String type) throws IOException {
    return of(ProcessHandle.current().pid(), type);
  }

  /**
   * Reads the form that the kernel writes.
   *
   * @throws IllegalArgumentException if the text is not {@code type:[inode]}
   */
  public static NamespaceId parse(String text) {
    var open = text.indexOf(":[");
    if (open < 1 || !text.endsWith("]")) {
      throw new IllegalArgumentException("not a namespace: '" + text + "'");
    }
    var inode = Long.parseLong(text.substring(open + 2, text.length() - 1));
    return new NamespaceId(text.substring(0, open), inode);
  }

  @Override
  public String toString() {
    return type + ":[" + inode + "]";
  }
}
