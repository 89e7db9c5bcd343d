package dev.plumbline.launcher.seccomp;

import dev.plumbline.spec.runtime.linux.Seccomp;
import dev.plumbline.spec.runtime.linux.SyscallRule;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * System calls newer than a profile: C libraries try them first and fall back where the call does
 * not exist, but not where it is forbidden. So what lies beyond the highest number that a profile
 * names fails with ENOSYS, unless the profile says with which error. It comes before libseccomp's
 * instructions.
 */
final class NewerCalls {

  private static final int ENOSYS = 38;
  private static final int RETURN_ERROR = 0x0005_0000;
  private static final int LOAD = 0x20;
  private static final int JUMP_IF_EQUAL = 0x15;
  private static final int JUMP_IF_GREATER = 0x25;
  private static final int JUMP_IF_NOT_LESS = 0x35;
  private static final int RETURN = 0x06;
  private static final int NUMBER = 0;
  private static final int ARCHITECTURE = 4;
  private static final int INSTRUCTION = 8;

  /** Calls of x32 are those of x86-64 with this bit. */
  private static final int X32 = 0x4000_0000;

  private static final int LENGTH = 6;
  private static final List<String> FORBIDDING =
      List.of(
          SeccompAction.SCMP_ACT_ERRNO.name(),
          SeccompAction.SCMP_ACT_KILL.name(),
          SeccompAction.SCMP_ACT_KILL_THREAD.name(),
          SeccompAction.SCMP_ACT_KILL_PROCESS.name());

  private NewerCalls() {}

  /** The instructions; none where the profile does not ask for them. */
  static byte[] before(Seccomp seccomp) {
    if (!FORBIDDING.contains(seccomp.defaultAction())
        || seccomp.defaultErrnoRet() != null
        || seccomp.architectures() == null) {
      return new byte[0];
    }
    List<int[]> last = new ArrayList<>();
    for (var architecture : seccomp.architectures()) {
      var word = architecture.replaceFirst("^SCMP_ARCH_", "").toLowerCase(java.util.Locale.ROOT);
      var token = Libseccomp.seccomp_arch_resolve_name(text(word));
      var highest = highest(seccomp, token);
      if (token != 0 && highest >= 0 && !word.equals("x32")) {
        last.add(new int[] {token, highest});
      }
    }
    var bytes = ByteBuffer.allocate(INSTRUCTION * LENGTH * last.size());
    bytes.order(ByteOrder.LITTLE_ENDIAN);
    for (var each : last) {
      put(bytes, LOAD, 0, 0, ARCHITECTURE);
      put(bytes, JUMP_IF_EQUAL, 0, LENGTH - 2, each[0]);
      put(bytes, LOAD, 0, 0, NUMBER);
      put(bytes, JUMP_IF_NOT_LESS, 2, 0, X32);
      put(bytes, JUMP_IF_GREATER, 0, 1, each[1]);
      put(bytes, RETURN, 0, 0, RETURN_ERROR | ENOSYS);
    }
    return bytes.array();
  }

  private static int highest(Seccomp seccomp, int token) {
    var highest = -1;
    var rules = seccomp.syscalls() == null ? List.<SyscallRule>of() : seccomp.syscalls();
    for (var rule : rules) {
      for (var name : rule.names()) {
        highest =
            Math.max(highest, Libseccomp.seccomp_syscall_resolve_name_arch(token, text(name)));
      }
    }
    return highest;
  }

  private static void put(ByteBuffer bytes, int code, int ifTrue, int ifFalse, int constant) {
    bytes.putShort((short) code).put((byte) ifTrue).put((byte) ifFalse).putInt(constant);
  }

  private static byte[] text(String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    return Arrays.copyOf(bytes, bytes.length + 1);
  }
}
