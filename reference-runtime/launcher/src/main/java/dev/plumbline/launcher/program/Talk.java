package dev.plumbline.launcher.program;

import static dev.plumbline.syscalls.SyscallName.READ;
import static dev.plumbline.syscalls.SyscallName.WRITE;

import dev.plumbline.syscalls.Buffer;
import dev.plumbline.syscalls.Label;
import dev.plumbline.syscalls.Slot;

/** The program's side of the stream to the launcher. */
final class Talk {

  private final Script script;
  private final int control;
  private final Buffer message;
  private final Buffer answer;
  private final Label abandoned;

  Talk(Script script, int control) {
    this.script = script;
    this.control = control;
    this.message = script.steps.zeros("message", Message.SIZE);
    this.answer = script.steps.zeros("answer", 8);
    this.abandoned = script.steps.label("abandoned");
  }

  /** Sends a message with a value. */
  void tell(Message kind, Object value) {
    script.steps.store(8, message, kind.ordinal());
    script.steps.store(8, message.at(8), value);
    script.steps.call(WRITE, control, message, Message.SIZE).ifNotPositive(abandoned);
  }

  /** Sends a message and waits for the answer. */
  void ask(Message kind) {
    tell(kind, 0);
    await();
  }

  /** Waits for a byte; without one the launcher is gone, and so is the program. */
  void await() {
    script.steps.call(READ, control, answer, 1).ifNotPositive(abandoned);
  }

  /** Places what a failure before the program waits ends in. */
  void placeFailed() {
    script.placeFailed();
    tell(Message.FAILED, failure(script));
    script.steps.place(abandoned);
    script.steps.exit(1);
  }

  /** Action and error in one word. */
  static Slot failure(Script script) {
    var value = script.steps.slot("failure");
    script.steps.subtract(0, script.error).into(script.error);
    script.steps.shiftLeft(script.number, 32).into(value);
    script.steps.or(value, script.error).into(value);
    return value;
  }
}
