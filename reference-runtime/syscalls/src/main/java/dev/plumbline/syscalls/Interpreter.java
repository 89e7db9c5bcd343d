package dev.plumbline.syscalls;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The machine code that runs a table of steps; its sources lie in {@code src/main/asm}. */
final class Interpreter {

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

  private static byte[] read(String resource) {
    try (InputStream in = Interpreter.class.getResourceAsStream(resource)) {
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
