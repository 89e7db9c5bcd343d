package dev.plumbline.launcher.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The file that engines read the pid from: whole, or not there. */
final class PidFile {

  private PidFile() {}

  static void write(Path file, long pid) throws IOException {
    var next = file.resolveSibling("." + file.getFileName() + ".next");
    Files.writeString(next, Long.toString(pid));
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
