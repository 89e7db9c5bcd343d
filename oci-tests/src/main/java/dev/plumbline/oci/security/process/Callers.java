package dev.plumbline.oci.security.process;

import dev.plumbline.syscalls.Label;
import dev.plumbline.syscalls.ProgramBuilder;
import dev.plumbline.syscalls.SyscallName;
import java.util.function.BiConsumer;

/** Callers of runtimes that have rights to lose. */
final class Callers {

  /** The name of a key in the session keyring of {@link #withKey}. */
  static final String KEY = "plumbline";

  private static final int KEYCTL_JOIN_SESSION_KEYRING = 1;
  private static final int SESSION_KEYRING = -3;
  private static final int PR_CAP_AMBIENT = 47;
  private static final int PR_CAP_AMBIENT_RAISE = 2;
  private static final int CAP_CHOWN = 0;
  private static final long CAPABILITY_VERSION = 0x2008_0522;

  private Callers() {}

  /** Steps of a caller that is in one supplementary group. */
  static BiConsumer<ProgramBuilder, Label> inGroup(int gid) {
    return (program, failed) ->
        program.call(SyscallName.SETGROUPS, 1, program.words("groups", gid)).ifNegative(failed);
  }

  /** Steps of a caller all of whose capabilities are inheritable, and one of them ambient. */
  static void inheriting(ProgramBuilder program, Label failed) {
    var header = program.words("header", CAPABILITY_VERSION);
    var sets = program.zeros("sets", 24);
    var address = program.slot("address");
    var word = program.slot("word");
    program.call(SyscallName.CAPGET, header, sets).ifNegative(failed);
    for (var half = 0; half < 24; half += 12) {
      program.add(sets, half + 4).into(address);
      program.load(4, address).into(word);
      program.add(sets, half + 8).into(address);
      program.store(4, address, word);
    }
    program.call(SyscallName.CAPSET, header, sets).ifNegative(failed);
    program
        .call(SyscallName.PRCTL, PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE, CAP_CHOWN, 0, 0)
        .ifNegative(failed);
  }

  /** Steps of a caller with a new session keyring that has a key. */
  static void withKey(ProgramBuilder program, Label failed) {
    program.call(SyscallName.KEYCTL, KEYCTL_JOIN_SESSION_KEYRING, 0).ifNegative(failed);
    program
        .call(SyscallName.ADD_KEY, "user", KEY, "secret", "secret".length(), SESSION_KEYRING)
        .ifNegative(failed);
  }
}
