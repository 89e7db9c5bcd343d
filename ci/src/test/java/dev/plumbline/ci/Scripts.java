package dev.plumbline.ci;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/** Writes executable files that are to be taken for runtimes. */
final class Scripts {

  private Scripts() {}

  /** The script of this name from the resources. */
  static Path resource(String name, Path directory) {
    try (var text = Scripts.class.getResourceAsStream("/nulls/" + name)) {
      return executable(directory.resolve(name), Objects.requireNonNull(text, name).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An executable file that holds this text and nothing else. */
  static Path text(Path file, String text) {
    return executable(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Path executable(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes);
      return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
