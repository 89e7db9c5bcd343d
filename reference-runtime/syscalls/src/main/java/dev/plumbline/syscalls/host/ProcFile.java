package dev.plumbline.syscalls.host;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Reads a file that the kernel makes up while it is read. Such a file has no size, and a sysctl of
 * {@code /proc/sys} answers only the first read: {@link java.nio.file.Files#readString} asks for
 * one byte first and so takes {@code 40} for {@code 4}.
 */
public final class ProcFile {

  private ProcFile() {}

  /** The whole content. */
  public static byte[] bytes(Path file) throws IOException {
    try (var in = new FileInputStream(file.toFile())) {
      var buffer = new byte[16384];
      var all = new ByteArrayOutputStream(0);
      for (int count; (count = in.read(buffer)) > 0; ) {
        all.write(buffer, 0, count);
      }
      return all.toByteArray();
    }
  }

  /** The whole content as UTF-8; bytes that are none become the replacement character. */
  public static String text(Path file) throws IOException {
    return new String(bytes(file), UTF_8);
  }
}
