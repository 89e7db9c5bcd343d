package dev.plumbline.launcher.seccomp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.spec.runtime.linux.Seccomp;
import dev.plumbline.spec.runtime.linux.SyscallRule;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which calls fail with ENOSYS since a profile is older than they are. */
class NewerCallsTests {

  private static final int STATX = 332;
  private static final int AUDIT_X86_64 = 0xc000003e;

  private static final Seccomp PROFILE =
      Seccomp.of("SCMP_ACT_ERRNO")
          .withArchitectures(List.of("SCMP_ARCH_X86_64"))
          .withSyscalls(List.of(SyscallRule.of("SCMP_ACT_ALLOW", "statx", "read", "no_such_call")));

  @Test
  void numbersBeyondTheHighestOfTheProfileAreAskedForByArchitecture() {
    var before = NewerCalls.before(PROFILE);
    assertThat(before).hasSize(6 * 8);
    assertThat(constant(before, 1)).isEqualTo(AUDIT_X86_64);
    assertThat(constant(before, 4)).isEqualTo(STATX);
  }

  @Test
  void errorThatTheProfileNamesIsKept() {
    assertThat(NewerCalls.before(PROFILE.withDefaultErrnoRet(18L))).isEmpty();
  }

  @Test
  void profileThatAllowsByDefaultAllowsNewerCallsToo() {
    assertThat(NewerCalls.before(PROFILE.withDefaultAction("SCMP_ACT_ALLOW"))).isEmpty();
  }

  private static int constant(byte[] program, int instruction) {
    return ByteBuffer.wrap(program).order(ByteOrder.LITTLE_ENDIAN).getInt(8 * instruction + 4);
  }
}
