package dev.plumbline.launcher.operation;

import dev.plumbline.launcher.Refusal;
import dev.plumbline.launcher.terminal.ConsoleSender;
import dev.plumbline.launcher.terminal.MasterTaker;
import dev.plumbline.spec.runtime.Process;
import org.jspecify.annotations.Nullable;

/** Whether a process that wants a terminal has somebody to take it, and the other way round. */
final class TerminalRules {

  private TerminalRules() {}

  static void check(@Nullable Process process, @Nullable MasterTaker taker) {
    var wanted = process != null && Boolean.TRUE.equals(process.terminal());
    if (wanted && taker == null) {
      throw new Refusal(
          "process.terminal: needs --console-socket, or a command that is not detached");
    }
    if (!wanted && taker instanceof ConsoleSender) {
      throw new Refusal("--console-socket: the process has no terminal");
    }
  }
}
