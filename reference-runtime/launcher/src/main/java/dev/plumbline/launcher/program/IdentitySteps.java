package dev.plumbline.launcher.program;

import static dev.plumbline.syscalls.SyscallName.CAPGET;
import static dev.plumbline.syscalls.SyscallName.CAPSET;
import static dev.plumbline.syscalls.SyscallName.PRCTL;
import static dev.plumbline.syscalls.SyscallName.PRLIMIT64;
import static dev.plumbline.syscalls.SyscallName.SETGROUPS;
import static dev.plumbline.syscalls.SyscallName.SETRESGID;
import static dev.plumbline.syscalls.SyscallName.SETRESUID;
import static dev.plumbline.syscalls.SyscallName.UMASK;

import dev.plumbline.spec.runtime.Capabilities;
import dev.plumbline.spec.runtime.CapabilityName;
import dev.plumbline.spec.runtime.Process;
import dev.plumbline.spec.runtime.Rlimit;
import dev.plumbline.spec.runtime.RlimitName;
import dev.plumbline.syscalls.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Limits, user and capabilities of a process: config.md#posix-process and #linux-process. */
final class IdentitySteps {

  private static final int PR_SET_KEEPCAPS = 8;
  private static final int PR_CAPBSET_DROP = 24;
  private static final int PR_SET_NO_NEW_PRIVS = 38;
  private static final int PR_CAP_AMBIENT = 47;
  private static final int PR_CAP_AMBIENT_RAISE = 2;
  private static final int PR_CAP_AMBIENT_CLEAR_ALL = 4;
  private static final int CAPABILITY_VERSION_3 = 0x20080522;

  /** CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH. */
  private static final long REACHING = 1 << 1 | 1 << 2;

  private final Script script;
  private final Process process;
  private final int lastCapability;

  IdentitySteps(Script script, Process process, int lastCapability) {
    this.script = script;
    this.process = process;
    this.lastCapability = lastCapability;
  }

  void limits() {
    for (var limit : list(process.rlimits())) {
      script.action("limit " + limit.type(), "runtime-spec/process");
      script.must(PRLIMIT64, 0, RlimitName.valueOf(limit.type()).number(), words(limit), 0);
    }
  }

  private Buffer words(Rlimit limit) {
    return script.steps.words(limit.type(), limit.soft().longValue(), limit.hard().longValue());
  }

  /** The bounding set goes first, while the process may still shrink it. */
  void bounding() {
    var kept = mask(capabilities().bounding());
    script.action("shrink the bounding set", "runtime-spec/process");
    for (var number = 0; number <= lastCapability; number++) {
      if ((kept >> number & 1) == 0) {
        script.must(PRCTL, PR_CAPBSET_DROP, number, 0, 0, 0);
      }
    }
  }

  void user() {
    var user = process.user();
    var uid = user == null ? 0 : user.uid();
    var gid = user == null ? 0 : user.gid();
    StreamSteps.own(script, uid);
    script.action("become user " + uid + " of group " + gid, "runtime-spec/process");
    script.must(PRCTL, PR_SET_KEEPCAPS, 1, 0, 0, 0);
    groups(user == null ? List.of() : list(user.additionalGids()));
    script.must(SETRESGID, gid, gid, gid);
    script.must(SETRESUID, uid, uid, uid);
    script.must(PRCTL, PR_SET_KEEPCAPS, 0, 0, 0, 0);
    if (user != null && user.umask() != null) {
      script.may(UMASK, user.umask());
    }
  }

  /** A user namespace may deny setgroups(2); then none may be asked for. */
  private void groups(List<Long> groups) {
    var bytes = ByteBuffer.allocate(Math.max(4, 4 * groups.size())).order(ByteOrder.LITTLE_ENDIAN);
    for (var group : groups) {
      bytes.putInt(group.intValue());
    }
    var list = script.steps.bytes("groups", bytes.array());
    if (groups.isEmpty()) {
      script.may(SETGROUPS, 0, list);
    } else {
      script.must(SETGROUPS, groups.size(), list);
    }
  }

  void noNewPrivileges() {
    if (Boolean.TRUE.equals(process.noNewPrivileges())) {
      script.action("forbid new privileges", "runtime-spec/process");
      script.must(PRCTL, PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    }
  }

  /**
   * A process that has become another user has its capabilities without effect. Those by which it
   * is to reach files take effect at once, so that it finds what it will be able to execute.
   */
  void reach() {
    var reaching = mask(capabilities().effective()) & REACHING;
    if (reaching == 0) {
      return;
    }
    var steps = script.steps;
    var version = version();
    var held = steps.zeros("held before", 24);
    var permitted = steps.slot("reaching");
    script.action("reach files by capabilities", "runtime-spec/process");
    script.must(CAPGET, version, held);
    steps.load(4, held.at(4)).into(permitted);
    steps.and(permitted, (int) reaching).into(permitted);
    steps.store(4, held.at(0), permitted);
    script.must(CAPSET, version, held);
  }

  void capabilitySets() {
    var sets = capabilities();
    script.action("set the capabilities", "runtime-spec/process");
    var bytes = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
    long[] masks = {mask(sets.effective()), mask(sets.permitted()), mask(sets.inheritable())};
    for (var half = 0; half < 2; half++) {
      for (var mask : masks) {
        bytes.putInt((int) (mask >>> 32 * half));
      }
    }
    var version = version();
    var wanted = script.steps.bytes("capabilities", bytes.array());
    onlyHeld(version, wanted);
    script.must(CAPSET, version, wanted);
    script.may(PRCTL, PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0);
    var ambient = mask(sets.ambient());
    for (var number = 0; number <= lastCapability; number++) {
      if ((ambient >> number & 1) == 1) {
        // Only what is permitted and inheritable can be ambient; the rest is left out.
        script.may(PRCTL, PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE, number, 0, 0);
      }
    }
  }

  private Buffer version() {
    var header = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putInt(CAPABILITY_VERSION_3);
    return script.steps.bytes("version 3", header.array());
  }

  /** The kernel would grant none at all where one is asked for that the process does not have. */
  private void onlyHeld(Buffer version, Buffer wanted) {
    var steps = script.steps;
    var held = steps.zeros("held", 24);
    var permitted = steps.slot("permitted");
    var word = steps.slot("word");
    script.must(CAPGET, version, held);
    for (var at = 0; at < 24; at += 4) {
      steps.load(4, held.at(at < 12 ? 4 : 16)).into(permitted);
      steps.load(4, wanted.at(at)).into(word);
      steps.and(word, permitted).into(word);
      steps.store(4, wanted.at(at), word);
    }
  }

  private Capabilities capabilities() {
    return process.capabilities() == null ? Capabilities.EMPTY : process.capabilities();
  }

  /** Names that the kernel does not know are left out; the command warns of them. */
  private long mask(@Nullable List<String> names) {
    var mask = 0L;
    for (var name : list(names)) {
      for (var known : CapabilityName.values()) {
        if (known.name().equals(name) && known.ordinal() <= lastCapability) {
          mask |= 1L << known.ordinal();
        }
      }
    }
    return mask;
  }

  private static <T> List<T> list(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
