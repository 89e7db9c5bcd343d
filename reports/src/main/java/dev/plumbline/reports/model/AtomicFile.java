package dev.plumbline.reports.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Files that a reader finds whole, old or new, never half written. */
public final class AtomicFile {

  private AtomicFile() {}

  /**
   * Writes the text as UTF-8 beside the file and moves it into place.
   *
   * @throws IOException naming the file, if it cannot be written
   */
  public static void write(Path file, String text) throws IOException {
    var absolute = file.toAbsolutePath();
    var fresh = absolute.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID());
    try {
      Files.writeString(fresh, text, StandardCharsets.UTF_8);
      Files.move(
          fresh, absolute, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new IOException("write " + absolute + ": " + e, e);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }
}
