package dev.plumbline.launcher.program;

import static dev.plumbline.syscalls.SyscallName.CLONE;
import static dev.plumbline.syscalls.SyscallName.CLOSE;
import static dev.plumbline.syscalls.SyscallName.DUP3;
import static dev.plumbline.syscalls.SyscallName.EXECVE;
import static dev.plumbline.syscalls.SyscallName.KILL;
import static dev.plumbline.syscalls.SyscallName.PIDFD_OPEN;
import static dev.plumbline.syscalls.SyscallName.PIPE2;
import static dev.plumbline.syscalls.SyscallName.PPOLL;
import static dev.plumbline.syscalls.SyscallName.RT_SIGACTION;
import static dev.plumbline.syscalls.SyscallName.WAIT4;
import static dev.plumbline.syscalls.SyscallName.WRITE;

import dev.plumbline.spec.runtime.Hook;
import dev.plumbline.syscalls.Buffer;
import dev.plumbline.syscalls.Slot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hooks that are called in the container's namespaces: config.md#posix-platform-hooks. Each is a
 * child that reads the state from a pipe; the first that fails ends the rest.
 */
final class HookSteps {

  private static final int SIGCHLD = 17;
  private static final int SIGKILL = 9;
  private static final int SIGPIPE = 13;
  private static final int SIG_IGN = 1;
  private static final int CLOEXEC = 02000000;
  private static final int POLLIN = 1;
  private static final int NOT_EXECUTED = 127;
  private static final int ETIMEDOUT = 110;
  private static final int ECANCELED = 125;

  private final Script script;
  private final List<String> environment;
  private @Nullable FilterSteps filter;

  HookSteps(Script script, List<String> environment) {
    this.script = script;
    this.environment = environment;
  }

  /** Those that run under the container's filter. */
  HookSteps under(FilterSteps filter) {
    this.filter = filter;
    return this;
  }

  /**
   * Calls them in their order.
   *
   * @param state where the state's text lies
   * @param size its length
   */
  void call(String kind, @Nullable List<Hook> hooks, Object state, Slot size) {
    if (hooks != null) {
      hooks.forEach(hook -> call(kind, hook, state, size));
    }
  }

  private void call(String kind, Hook hook, Object state, Slot size) {
    script.action("call the " + kind + " hook " + hook.path(), "runtime-spec/hooks");
    var steps = script.steps;
    var ends = steps.zeros("pipe", 8);
    script.must(PIPE2, ends, CLOEXEC);
    var reading = steps.slot("reading end");
    var writing = steps.slot("writing end");
    steps.load(4, ends.at(0)).into(reading);
    steps.load(4, ends.at(4)).into(writing);
    var child = steps.slot("hook");
    var parent = steps.label("parent");
    steps.call(CLONE, SIGCHLD, 0, 0, 0, 0).into(child).ifNotZero(parent);
    script.may(DUP3, reading, 0, 0);
    if (filter != null) {
      filter.inHook();
    }
    script.may(EXECVE, hook.path(), arguments(hook), environment(hook));
    steps.exit(NOT_EXECUTED);
    steps.place(parent);
    steps.set(child).ifNegative(script.trampoline(child));
    script.close(reading);
    // One that does not read is no error, and its end of the pipe may be closed.
    script.may(RT_SIGACTION, SIGPIPE, steps.words("ignore", SIG_IGN, 0, 0, 0), 0, 8);
    script.may(WRITE, writing, state, size);
    script.may(RT_SIGACTION, SIGPIPE, steps.words("default", 0, 0, 0, 0), 0, 8);
    script.may(CLOSE, writing);
    await(hook, child);
  }

  private void await(Hook hook, Slot child) {
    var steps = script.steps;
    var status = steps.zeros("status", 8);
    if (hook.timeout() != null) {
      var ended = steps.label("ended");
      var fd = script.must("pidfd", PIDFD_OPEN, child, 0);
      var poll = steps.zeros("poll", 8);
      steps.store(4, poll, fd);
      steps.store(4, poll.at(4), POLLIN);
      var time = steps.words("timeout", hook.timeout(), 0);
      steps.call(PPOLL, poll, 1, time, 0, 0).ifPositive(ended);
      script.may(KILL, child, SIGKILL);
      script.may(WAIT4, child, status, 0, 0);
      steps.set(-ETIMEDOUT).into(script.error);
      steps.set(-ETIMEDOUT).ifNegative(script.failed());
      steps.place(ended);
      script.close(fd);
    }
    script.must(WAIT4, child, status, 0, 0);
    var succeeded = steps.label("succeeded");
    steps.load(4, status).ifZero(succeeded);
    steps.set(-ECANCELED).into(script.error).ifNegative(script.failed());
    steps.place(succeeded);
  }

  private Buffer arguments(Hook hook) {
    return vector(
        hook.args() == null || hook.args().isEmpty() ? List.of(hook.path()) : hook.args());
  }

  private Buffer environment(Hook hook) {
    return vector(hook.env() == null ? environment : hook.env());
  }

  private Buffer vector(List<String> texts) {
    return Vectors.of(script.steps, texts);
  }
}
