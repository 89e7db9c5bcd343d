package dev.plumbline.launcher.program;

import static dev.plumbline.syscalls.SyscallName.CAPGET;
import static dev.plumbline.syscalls.SyscallName.CAPSET;
import static dev.plumbline.syscalls.SyscallName.CLONE;
import static dev.plumbline.syscalls.SyscallName.EXIT;
import static dev.plumbline.syscalls.SyscallName.FUTEX;
import static dev.plumbline.syscalls.SyscallName.SECCOMP;

import dev.plumbline.syscalls.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * The last rights go and the filter comes: config-linux.md#seccomp.
 *
 * <p>The filter may forbid whatever the runtime has still to do. So nothing is done under it but
 * execve(2): what must come later is done by a second thread, which the filter does not bind.
 */
final class FilterSteps {

  private static final String CHAPTER = "runtime-spec/seccomp";
  private static final int SET_MODE_FILTER = 1;
  private static final long TSYNC = 1;
  private static final int CAPABILITY_VERSION_3 = 0x20080522;
  private static final int CAPABILITY_SETS = 24;
  private static final int FUTEX_WAIT = 0;
  private static final int FUTEX_WAKE = 1;

  /** CLONE_VM, _FS, _FILES, _SIGHAND, _THREAD and _SYSVSEM; the stack is not used. */
  private static final int THREAD = 0x50f00;

  private final Script script;
  private final @Nullable SeccompFilter filter;
  private final @Nullable Agent agent;
  private final boolean noNewPrivileges;

  /**
   * Steps for a filter.
   *
   * @param filter null for none
   * @param agent who is handed the listener; null where no rule asks for one
   */
  FilterSteps(
      Script script,
      @Nullable SeccompFilter filter,
      @Nullable Agent agent,
      boolean noNewPrivileges) {
    this.script = script;
    this.filter = filter;
    this.agent = agent;
    this.noNewPrivileges = noNewPrivileges;
  }

  /** Sets the capabilities and installs the filter. */
  void write(IdentitySteps identity) {
    if (filter == null) {
      identity.capabilitySets();
    } else if (agent != null) {
      notifying(identity, filter, agent);
    } else if (noNewPrivileges) {
      identity.capabilitySets();
      script.action("install the seccomp filter", CHAPTER);
      script.must(SECCOMP, SET_MODE_FILTER, filter.flags(), program(filter));
    } else {
      withoutRights(identity, filter);
    }
  }

  /** For a hook: the same filter, by the child itself, whose listener nobody has. */
  void inHook() {
    if (filter != null) {
      raise("hook");
      script.may(SECCOMP, SET_MODE_FILTER, filter.flags() & ~Agent.NEED_LISTENER, program(filter));
    }
  }

  private void notifying(IdentitySteps identity, SeccompFilter filter, Agent agent) {
    if (noNewPrivileges) {
      identity.capabilitySets();
    }
    script.action("hand over the seccomp listener", CHAPTER);
    var thread = script.steps.label("listener's thread");
    var meanwhile = script.steps.label("filter is installed");
    var child = script.steps.slot("thread");
    script.steps.call(CLONE, THREAD, 0, 0, 0, 0).into(child).ifZero(thread);
    script.steps.set(child).ifNegative(script.trampoline(child));
    script.steps.jump(meanwhile);
    script.steps.place(thread);
    agent.sendOnceInstalled();
    end();
    script.steps.place(meanwhile);
    if (!noNewPrivileges) {
      raise("listener");
    }
    var flags = filter.flags() & ~TSYNC | Agent.NEW_LISTENER;
    var listener = script.must("listener", SECCOMP, SET_MODE_FILTER, flags, program(filter));
    agent.await(listener);
    if (!noNewPrivileges) {
      identity.capabilitySets();
    }
  }

  /**
   * To install a filter takes a right that the program is not to have: a thread that has kept it
   * installs the filter for both, once this one has lost it.
   */
  private void withoutRights(IdentitySteps identity, SeccompFilter filter) {
    script.action("install the seccomp filter", CHAPTER);
    var steps = script.steps;
    var ready = steps.zeros("rights are gone", 8);
    var installed = steps.zeros("filter is there", 8);
    var thread = steps.label("privileged thread");
    var alone = steps.label("no thread can be had");
    var done = steps.label("filter installed");
    var child = steps.slot("thread");
    steps.call(CLONE, THREAD, 0, 0, 0, 0).into(child).ifZero(thread);
    steps.set(child).ifNegative(alone);
    identity.capabilitySets();
    steps.store(8, ready, 1);
    script.may(FUTEX, ready, FUTEX_WAKE, 1, 0, 0, 0);
    var look = steps.here("look for the filter");
    steps.load(8, installed).ifZero(look);
    steps.load(8, installed).into(script.error).ifNegative(script.failed());
    steps.jump(done);
    steps.place(alone);
    raise("program");
    script.must(SECCOMP, SET_MODE_FILTER, filter.flags(), program(filter));
    identity.capabilitySets();
    steps.jump(done);
    steps.place(thread);
    raise("thread");
    var wait = steps.here("wait until rights are gone");
    script.may(FUTEX, ready, FUTEX_WAIT, 0, 0, 0, 0);
    steps.load(8, ready).ifZero(wait);
    var failed = steps.label("filter refused");
    var result = steps.slot("filter's result");
    steps
        .call(SECCOMP, SET_MODE_FILTER, filter.flags() | TSYNC, program(filter))
        .into(result)
        .ifNotZero(failed);
    steps.store(8, installed, 1);
    end();
    steps.place(failed);
    steps.store(8, installed, result);
    end();
    steps.place(done);
  }

  /** The thread ends; where the filter forbids even that, the program's execve(2) ends it. */
  private void end() {
    var again = script.steps.here("end of the thread");
    script.steps.call(EXIT, 0).then(again);
  }

  /** A change of user has left the permitted rights, but none in effect. */
  private void raise(String who) {
    var header = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putInt(CAPABILITY_VERSION_3);
    var version = script.steps.bytes("version of " + who, header.array());
    var sets = script.steps.zeros("rights of " + who, CAPABILITY_SETS);
    script.may(CAPGET, version, sets);
    for (var half : new int[] {0, CAPABILITY_SETS / 2}) {
      var permitted = script.steps.slot("permitted of " + who);
      script.steps.load(4, sets.at(half + 4)).into(permitted);
      script.steps.store(4, sets.at(half), permitted);
    }
    script.may(CAPSET, version, sets);
  }

  private Buffer program(SeccompFilter filter) {
    var instructions = script.steps.bytes("filter", filter.instructions());
    return script.steps.words("filter program", filter.instructions().length / 8, instructions);
  }
}
