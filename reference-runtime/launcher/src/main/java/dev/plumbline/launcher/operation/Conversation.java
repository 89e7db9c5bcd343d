package dev.plumbline.launcher.operation;

import dev.plumbline.launcher.Refusal;
import dev.plumbline.launcher.program.CompiledProgram;
import dev.plumbline.launcher.program.Message;
import dev.plumbline.syscalls.host.Descriptor;
import dev.plumbline.syscalls.host.ErrnoException;
import dev.plumbline.syscalls.host.FdConnection;
import dev.plumbline.syscalls.host.FdMessage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The launcher's side of the stream to a program: messages come, answers go. */
final class Conversation {

  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final String ENDED = "the container's process ended before it was ready";

  private final FdConnection stream;
  private final CompiledProgram program;

  Conversation(FdConnection stream, CompiledProgram program) {
    this.stream = stream;
    this.program = program;
  }

  /** What came, with its value and the descriptors that came along. */
  record Told(Message message, long value, List<Descriptor> descriptors) {

    /** The only descriptor, which the message is about. */
    Descriptor descriptor() {
      if (descriptors.size() != 1) {
        descriptors.forEach(Descriptor::close);
        throw new Refusal(
            message + " of the container's process: " + descriptors.size() + " descriptors");
      }
      return descriptors.get(0);
    }
  }

  /**
   * Waits for the next message.
   *
   * @throws Refusal if the program failed or ended
   */
  Told next() throws IOException {
    return nextIfAny().orElseThrow(() -> new Refusal(ENDED));
  }

  /**
   * Waits for the next message, or until the program has become the user's: the stream ends then.
   *
   * @throws Refusal if the program failed
   */
  Optional<Told> nextIfAny() throws IOException {
    return next(PATIENCE);
  }

  /**
   * What a program that has ended told before that.
   *
   * @throws Refusal if it told nothing, or that it failed
   */
  Told toldLast() throws IOException {
    return next(Duration.ZERO).orElseThrow(() -> new Refusal(ENDED));
  }

  private Optional<Told> next(Duration patience) throws IOException {
    var frame = ByteBuffer.allocate(Message.SIZE).order(ByteOrder.LITTLE_ENDIAN);
    List<Descriptor> descriptors = new ArrayList<>();
    while (frame.hasRemaining()) {
      var part = receive(patience, frame.remaining());
      if (part.isEmpty() || part.get().bytes().length == 0) {
        return Optional.empty();
      }
      frame.put(part.get().bytes());
      descriptors.addAll(part.get().descriptors());
    }
    frame.flip();
    var message = Message.values()[(int) frame.getLong()];
    var told = new Told(message, frame.getLong(), descriptors);
    if (told.message() == Message.FAILED) {
      throw failure(program, told.value());
    }
    return Optional.of(told);
  }

  /**
   * Waits until the program has become another, which says nothing any more.
   *
   * @throws Refusal if the program failed
   */
  void awaitSilence() throws IOException {
    var told = nextIfAny();
    if (told.isPresent()) {
      throw new Refusal("the container's process tells " + told.get().message() + " unasked");
    }
  }

  /** The failure that a program tells of itself. */
  static Refusal failure(CompiledProgram program, long value) {
    var action = program.actions().get((int) (value >>> 32));
    return new Refusal(action.phrase() + ": " + KernelError.text((int) value));
  }

  void answer() throws IOException {
    send(new byte[] {1});
  }

  /**
   * Sends a text that the program cannot know the length of.
   *
   * @throws Refusal if it is longer than the program has room for
   */
  void sendText(byte[] text) throws IOException {
    if (text.length > Message.LONGEST_TEXT) {
      throw new Refusal(
          "the container's state has %d bytes, and the program takes %d: annotations are too long"
              .formatted(text.length, Message.LONGEST_TEXT));
    }
    var length = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    send(length.putLong(text.length).array());
    send(text);
  }

  void send(byte[] bytes) throws IOException {
    try {
      if (stream.stream().write(bytes, PATIENCE) != bytes.length) {
        throw new Refusal("the container's process does not listen");
      }
    } catch (ErrnoException e) {
      throw ended(e);
    }
  }

  private Optional<FdMessage> receive(Duration patience, int most) throws IOException {
    try {
      return stream.receive(patience, most);
    } catch (ErrnoException e) {
      throw ended(e);
    }
  }

  /** One that was killed has not read what was sent to it. */
  private static ErrnoException ended(ErrnoException problem) {
    if (problem.isPeerGone()) {
      throw new Refusal(ENDED, problem);
    }
    return problem;
  }
}
