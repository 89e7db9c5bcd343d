package dev.plumbline.launcher.hook;

import dev.plumbline.launcher.Refusal;
import dev.plumbline.launcher.document.StateText;
import dev.plumbline.spec.runtime.Hook;
import dev.plumbline.spec.runtime.State;
import dev.plumbline.syscalls.host.ErrnoException;
import dev.plumbline.syscalls.host.SocketPair;
import dev.plumbline.syscalls.host.Spawn;
import dev.plumbline.syscalls.host.Subreaper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls hooks one after the other, each with the state on its standard input. */
public final class HookCaller {

  private static final Duration UNLIMITED = Duration.ofDays(365);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private HookCaller() {}

  /**
   * Calls all of a kind.
   *
   * @throws Refusal at the first that cannot be run, fails, or outlasts its timeout
   */
  public static void call(String kind, @Nullable List<Hook> hooks, State state) throws IOException {
    if (hooks == null) {
      return;
    }
    for (var hook : hooks) {
      call(kind, hook, state);
    }
  }

  private static void call(String kind, Hook hook, State state) throws IOException {
    var args = hook.args() == null || hook.args().isEmpty() ? List.of(hook.path()) : hook.args();
    var env = hook.env() == null ? ownEnvironment() : hook.env();
    var text = StateText.of(state).getBytes(StandardCharsets.UTF_8);
    long pid;
    try (var pipe = SocketPair.open()) {
      pid = new Spawn(Path.of(hook.path()), args, env, pipe.theirs().fd(), 1, 2, List.of()).start();
      pipe.theirs().close();
      tell(pipe, text);
    } catch (IOException e) {
      throw new Refusal(kind + " hook " + hook.path() + ": " + e.getMessage(), e);
    }
    var timeout = hook.timeout() == null ? UNLIMITED : Duration.ofSeconds(hook.timeout());
    var status = Subreaper.reap(pid, timeout);
    if (status.isEmpty()) {
      dev.plumbline.syscalls.host.PidFd.open(pid).sendSignal(9);
      Subreaper.reap(pid, UNLIMITED);
      throw new Refusal(
          kind + " hook " + hook.path() + ": still ran after " + hook.timeout() + " s");
    }
    if (status.get().shell() != 0) {
      throw new Refusal(
          kind + " hook " + hook.path() + ": ended with status " + status.get().shell());
    }
  }

  /** A hook need not read: one that has closed its end, or has ended, is no failure of that. */
  private static void tell(SocketPair pipe, byte[] text) throws IOException {
    try {
      pipe.ours().stream().write(text, PATIENCE);
    } catch (ErrnoException e) {
      if (!e.isPeerGone()) {
        throw e;
      }
    }
  }

  private static List<String> ownEnvironment() {
    return System.getenv().entrySet().stream()
        .map(variable -> variable.getKey() + "=" + variable.getValue())
        .toList();
  }
}
