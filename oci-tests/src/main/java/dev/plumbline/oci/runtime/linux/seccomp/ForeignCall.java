package dev.plumbline.oci.runtime.linux.seccomp;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.outcome.HarnessException;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.runtime.Seen;
import dev.plumbline.spec.runtime.linux.Seccomp;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;

/** A program for x86-64 that makes a directory by a 32-bit call, int 0x80. */
final class ForeignCall {

  private static final String PATH = "/foreign";
  private static final long BASE = 0x1000_0000L;
  private static final int HEADERS = 64 + 56;

  /** Starts the program in a child, and looks whether the directory is there. */
  private static final Probe PROBE =
      Probe.of(
          p ->
              p.fork("child", c -> c.exec("exec", PATH, List.of(PATH), List.of()))
                  .stat("there", "/new"));

  /** mkdir by its number for x86, whose error then is the exit status. */
  private static final String CODE =
      "b827000000" // mov eax, 39
          + "bb%s" // mov ebx, the path
          + "b9ed010000" // mov ecx, 0755
          + "cd80" // int 0x80
          + "f7d8" // neg eax
          + "89c7" // mov edi, eax
          + "b83c000000" // mov eax, 60: exit
          + "0f05"; // syscall

  private ForeignCall() {}

  /** Runs the program under a filter. */
  static Seen under(Seccomp filter, OciRuntime runtime) {
    var bundle = runtime.write(Bundle.running(PROBE).set("/linux/seccomp", filter));
    try {
      var file = Files.write(bundle.rootfs().resolve(PATH.substring(1)), elf());
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    } catch (IOException e) {
      throw new HarnessException("write " + PATH + ": " + e, e);
    }
    var container = runtime.create(runtime.newId(), bundle).start().awaitStopped();
    return container.seen();
  }

  private static byte[] elf() {
    var code = code(0);
    var text = "/new\0".getBytes(StandardCharsets.US_ASCII);
    var size = HEADERS + code.length + text.length;
    return ByteBuffer.allocate(size)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(HexFormat.of().parseHex("7f454c46020101000000000000000000"))
        .putShort((short) 2) // an executable
        .putShort((short) 62) // for x86-64
        .putInt(1)
        .putLong(BASE + HEADERS)
        .putLong(64)
        .putLong(0)
        .putInt(0)
        .putShort((short) 64)
        .putShort((short) 56)
        .putShort((short) 1)
        .putShort((short) 0)
        .putShort((short) 0)
        .putShort((short) 0)
        .putInt(1) // one segment, to read and to execute
        .putInt(5)
        .putLong(0)
        .putLong(BASE)
        .putLong(BASE)
        .putLong(size)
        .putLong(size)
        .putLong(0x1000)
        .put(code((int) BASE + HEADERS + code.length))
        .put(text)
        .array();
  }

  private static byte[] code(int path) {
    var address = HexFormat.of().toHexDigits(Integer.reverseBytes(path));
    return HexFormat.of().parseHex(CODE.formatted(address));
  }
}
