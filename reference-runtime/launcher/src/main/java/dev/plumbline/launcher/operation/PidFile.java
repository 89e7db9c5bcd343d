package dev.plumbline.launcher.operation;

import dev.plumbline.launcher.state.ContainerDirectory;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The file that engines read the pid from: whole, or not there, on the filesystem of the state. */
final class PidFile {

  private PidFile() {}

  /**
   * Writes it.
   *
   * @param directory the container's, which holds what is not whole: it goes with the container
   */
  static void write(Path file, long pid, ContainerDirectory directory) throws IOException {
    var text = Long.toString(pid);
    var next = directory.path().resolve("pid-file." + ProcessHandle.current().pid());
    try {
      Files.writeString(next, text);
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.delete(next);
      Files.writeString(file, text); // on another filesystem: written at once, if not made at once
    }
  }
}
