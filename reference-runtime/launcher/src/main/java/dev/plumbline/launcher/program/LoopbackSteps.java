package dev.plumbline.launcher.program;

import static dev.plumbline.syscalls.SyscallName.IOCTL;
import static dev.plumbline.syscalls.SyscallName.SOCKET;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Brings the loopback interface of a new network namespace up, as every runtime does. */
final class LoopbackSteps {

  private static final int AF_INET = 2;
  private static final int SOCK_DGRAM = 2;
  private static final int SOCK_CLOEXEC = 02000000;
  private static final int SIOCSIFFLAGS = 0x8914;
  private static final int IFREQ_SIZE = 40;
  private static final int IFNAMSIZ = 16;
  private static final int IFF_UP = 1;

  private LoopbackSteps() {}

  /** A kernel without the Internet protocol has none to bring up. */
  static void write(Script script) {
    script.action("bring the loopback interface up", "commandline/process");
    var request =
        ByteBuffer.allocate(IFREQ_SIZE)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put("lo".getBytes(StandardCharsets.US_ASCII))
            .putShort(IFNAMSIZ, (short) IFF_UP)
            .array();
    var socket = script.steps.slot("socket");
    var without = script.steps.label("without");
    script.may(SOCKET, AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0).into(socket).ifNegative(without);
    script.must(IOCTL, socket, SIOCSIFFLAGS, script.steps.bytes("loopback", request));
    script.close(socket);
    script.steps.place(without);
  }
}
