package dev.plumbline.ci.check;

import dev.plumbline.syscalls.host.MountEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Whether bundles can be made and their programs executed in a directory. */
final class WorkPlace {

  private WorkPlace() {}

  /** Why it is no place for bundles; null if it is one. */
  static @Nullable String problem(Path directory) {
    try {
      var real = directory.toRealPath();
      if (!Files.isDirectory(real)) {
        return "is not a directory";
      }
      if (!Files.isWritable(real)) {
        return "is not writable";
      }
      return MountEntry.own().stream()
          .filter(mount -> real.startsWith(mount.target()))
          .max(Comparator.comparingInt(mount -> Path.of(mount.target()).getNameCount()))
          .filter(mount -> mount.options().contains("noexec"))
          .map(mount -> "lies on %s, which is mounted noexec".formatted(mount.target()))
          .orElseGet(() -> refusal(real));
    } catch (IOException e) {
      return "there is no such directory";
    }
  }

  /**
   * Permission bits alone say little to root: some file systems hold no directory but their own.
   */
  private static @Nullable String refusal(Path directory) {
    try {
      Files.delete(Files.createTempDirectory(directory, "plumbline-"));
      return null;
    } catch (IOException e) {
      return "no directory can be made there";
    }
  }
}
