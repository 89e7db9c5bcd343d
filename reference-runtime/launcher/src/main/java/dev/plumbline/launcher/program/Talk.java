package dev.plumbline.launcher.program;

import static dev.plumbline.syscalls.SyscallName.READ;
import static dev.plumbline.syscalls.SyscallName.SENDMSG;
import static dev.plumbline.syscalls.SyscallName.WRITE;

import dev.plumbline.syscalls.Buffer;
import dev.plumbline.syscalls.Label;
import dev.plumbline.syscalls.Slot;

/** The program's side of the stream to the launcher. */
final class Talk {

  private static final long CONTROL_LENGTH = 20;
  private static final long SOL_SOCKET = 1;
  private static final long SCM_RIGHTS = 1;

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

  /** Sends a message together with a descriptor: unix(7), SCM_RIGHTS. */
  void tellWith(Message kind, Slot descriptor) {
    var steps = script.steps;
    steps.store(8, message, kind.ordinal());
    steps.store(8, message.at(8), 0);
    var rights = steps.words("rights", CONTROL_LENGTH, SOL_SOCKET | SCM_RIGHTS << 32, 0);
    steps.store(4, rights.at(16), descriptor);
    var vector = steps.words("vector", message.start(), Message.SIZE);
    var header = steps.words("header", 0, 0, vector.start(), 1, rights.start(), rights.size(), 0);
    steps.call(SENDMSG, control, header, 0).ifNotPositive(abandoned);
  }

  /** Sends a message and fills memory with the answer. */
  void ask(Message kind, Buffer into) {
    tell(kind, 0);
    var steps = script.steps;
    var at = steps.slot("at");
    var left = steps.slot("left");
    var got = steps.slot("got");
    steps.set(into.start()).into(at);
    steps.set(into.size()).into(left);
    var next = steps.here("next");
    steps.call(READ, control, at, left).into(got).ifNotPositive(abandoned);
    steps.add(at, got).into(at);
    steps.subtract(left, got).into(left).ifPositive(next);
  }

  /** Takes a text from the launcher: its length, then as many bytes. */
  void take(Buffer into, Slot size) {
    var steps = script.steps;
    var at = steps.slot("text at");
    var left = steps.slot("text left");
    var got = steps.slot("text got");
    steps.call(READ, control, answer, 8).ifNotPositive(abandoned);
    steps.load(8, answer).into(size);
    steps.set(size).into(left);
    steps.set(into.start()).into(at);
    var next = steps.here("next of the text");
    steps.call(READ, control, at, left).into(got).ifNotPositive(abandoned);
    steps.add(at, got).into(at);
    steps.subtract(left, got).into(left).ifPositive(next);
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
