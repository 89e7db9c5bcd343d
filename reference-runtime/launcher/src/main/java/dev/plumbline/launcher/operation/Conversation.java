package dev.plumbline.launcher.operation;

import dev.plumbline.launcher.Refusal;
import dev.plumbline.launcher.program.CompiledProgram;
import dev.plumbline.launcher.program.Message;
import dev.plumbline.syscalls.Errno;
import dev.plumbline.syscalls.host.FdConnection;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;

/** The launcher's side of the stream to a program: messages come, answers go. */
final class Conversation {

  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final FdConnection stream;
  private final CompiledProgram program;

  Conversation(FdConnection stream, CompiledProgram program) {
    this.stream = stream;
    this.program = program;
  }

  /** What came, with its value. */
  record Told(Message message, long value) {}

  /**
   * Waits for the next message.
   *
   * @throws Refusal if the program failed or ended
   */
  Told next() throws IOException {
    var frame = ByteBuffer.allocate(Message.SIZE).order(ByteOrder.LITTLE_ENDIAN);
    while (frame.hasRemaining()) {
      var part = stream.stream().read(frame.remaining(), PATIENCE);
      if (part.bytes().length == 0) {
        throw new Refusal("the container's process ended before it was ready");
      }
      frame.put(part.bytes());
    }
    frame.flip();
    var told = new Told(Message.values()[(int) frame.getLong()], frame.getLong());
    if (told.message() == Message.FAILED) {
      throw failure(program, told.value());
    }
    return told;
  }

  /**
   * Waits until the program has become the user's: the stream ends without another message.
   *
   * @throws Refusal if the program failed
   */
  void awaitSilence() throws IOException {
    var frame = stream.stream().readToEnd(Message.SIZE, PATIENCE).bytes();
    if (frame.length == Message.SIZE) {
      throw failure(
          program, ByteBuffer.wrap(frame).order(ByteOrder.LITTLE_ENDIAN).getLong(Long.BYTES));
    }
  }

  /** The failure that a program tells of itself. */
  static Refusal failure(CompiledProgram program, long value) {
    var action = program.actions().get((int) (value >>> 32));
    return new Refusal(action.phrase() + ": " + describe((int) value));
  }

  private static String describe(int number) {
    return Errno.of(number).map(Enum::name).orElse("error") + " (" + number + ")";
  }

  void answer() throws IOException {
    send(new byte[] {1});
  }

  void send(byte[] bytes) throws IOException {
    if (stream.stream().write(bytes, PATIENCE) != bytes.length) {
      throw new Refusal("the container's process does not listen");
    }
  }
}
