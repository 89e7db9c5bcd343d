package dev.plumbline.syscalls;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The machine code that runs a table of steps; its sources lie in {@code src/main/asm}. */
final class Interpreter {

  /** A directory that has the resources as files: a short command need not open a jar for them. */
  private static final String UNPACKED = "plumbline.unpacked";

  private static final Map<Architecture, byte[]> CODE = new ConcurrentHashMap<>();

  private Interpreter() {}

  static byte[] code(Architecture architecture) {
    var known = CODE.get(architecture);
    if (known == null) {
      known = read(architecture.machine() + ".hex");
      CODE.put(architecture, known);
    }
    return known.clone();
  }

  private static @Nullable InputStream open(String resource) throws IOException {
    String unpacked = System.getProperty(UNPACKED);
    return unpacked == null
        ? Interpreter.class.getResourceAsStream(resource)
        : new FileInputStream(unpacked + "/dev/plumbline/syscalls/" + resource);
  }

  private static byte[] read(String resource) {
    try (InputStream in = open(resource)) {
      if (in == null) {
        throw new IllegalStateException(
            "the interpreter " + resource + " is not on the class path");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
      return HexFormat.of().parseHex(text.replace("\n", ""));
    } catch (IOException e) {
      throw new UncheckedIOException("read interpreter " + resource, e);
    }
  }
}
