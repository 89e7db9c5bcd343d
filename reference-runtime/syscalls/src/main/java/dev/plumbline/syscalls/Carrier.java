package dev.plumbline.syscalls;

import static dev.plumbline.syscalls.SyscallName.WRITE;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * An executable that runs the program its arguments hold, so that one image serves every test.
 *
 * <p>The program is linked for an address inside the carrier and written as text; the carrier
 * writes it there and goes on in it. No other file is executed and no memory becomes executable, so
 * nothing that a container forbids stands in the way, and the process, its descriptors and its
 * credentials are those that the carrier was started with.
 *
 * <p>The text: a letter for the architecture; then two letters from {@code a} to {@code p} for a
 * byte, or one from {@code A} to {@code Z} for 1 to 26 bytes of zero; at its end a full stop. It
 * may go on from one argument to the next. What follows the full stop is the program's own.
 */
public final class Carrier {

  /** The status where the arguments hold no program for this architecture. */
  public static final int NO_PROGRAM = 98;

  /** Linux takes 128 KiB in one argument, the NUL included. */
  private static final int LONGEST_WORD = 100_000;

  /** The most zeros that one letter stands for: {@code Z}. */
  private static final int MOST_ZEROS = 26;

  /** The most memory that a program can take, its own buffers included. */
  private static final int ROOM = 4 << 20;

  private static final String COMPLAINT = "the arguments hold no program for this architecture\n";

  private final Architecture architecture;
  private final Program program;
  private final Linker linker;
  private final long room;

  private Carrier(Architecture architecture) {
    this.architecture = architecture;
    var builder = new ProgramBuilder();
    var buffer = builder.zeros("room", ROOM);
    decoder(builder, buffer, tag(architecture));
    this.program = builder.build();
    this.linker = new Linker(program, architecture);
    this.room = linker.address(buffer);
  }

  /** The carrier's file for an architecture: the same bytes every time. */
  public static byte[] executable(Architecture architecture) {
    return new Carrier(architecture).link();
  }

  /**
   * A program as arguments of the carrier.
   *
   * @throws IllegalArgumentException if it takes more than 4 MiB of memory
   */
  public static List<String> arguments(Program program, Architecture architecture) {
    var carrier = new Carrier(architecture);
    var carried = new Linker(program, architecture, carrier.room);
    if (carried.memorySize() > ROOM) {
      throw new IllegalArgumentException(
          "a carrier has room for " + ROOM + " bytes, was " + carried.memorySize());
    }
    List<String> words = new ArrayList<>();
    var word = new StringBuilder().append(tag(architecture));
    for (String letters : letters(carried.table())) {
      if (word.length() + letters.length() > LONGEST_WORD) {
        words.add(word.toString());
        word.setLength(0);
      }
      word.append(letters);
    }
    words.add(word.append('.').toString());
    return words;
  }

  /** The last step's jump leads out of the carrier's own table, where no label can be placed. */
  private byte[] link() {
    byte[] file = linker.link();
    long last = linker.stepAddress(program.steps().size() - 1) - linker.address(Program.START);
    int target = file.length - linker.table().length + (int) last + Step.TARGET;
    ByteBuffer.wrap(file)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(target, room + Program.START.size());
    return file;
  }

  private static void decoder(ProgramBuilder program, Buffer room, char tag) {
    Slot word = program.slot("word");
    Slot at = program.slot("at");
    Slot letter = program.slot("letter");
    Slot value = program.slot("value");
    Slot to = program.slot("to");
    Label wrong = program.label("wrong");
    Label nextWord = program.label("next word");
    Label pair = program.label("pair");
    Label other = program.label("other");
    Label ready = program.label("ready");

    program.set(room).into(to);
    program.add(program.argv(), 8).into(word);
    program.load(8, word).into(at).ifZero(wrong);
    program.load(1, at).into(letter);
    program.subtract(letter, (int) tag).ifNotZero(wrong);
    program.add(at, 1).into(at);

    Label next = program.here("next letter");
    program.load(1, at).into(letter).ifZero(nextWord);
    program.add(at, 1).into(at);
    program.subtract(to, room.at(ROOM)).ifNotNegative(wrong);
    program.subtract(letter, (int) 'a').into(value).ifNotNegative(pair);
    program.subtract(letter, 'A' - 1).into(value).ifNotPositive(other);
    program.add(to, value).into(to).then(next).note("zeros");

    program.place(pair);
    program.load(1, at).into(letter);
    program.add(at, 1).into(at);
    program.subtract(letter, (int) 'a').into(letter).ifNegative(wrong);
    program.shiftLeft(value, 4).into(value);
    program.or(value, letter).into(value);
    program.store(1, to, value);
    program.add(to, 1).into(to).then(next).note("a byte");

    program.place(nextWord);
    program.add(word, 8).into(word);
    program.load(8, word).into(at).ifNotZero(next);

    program.place(wrong);
    program.call(WRITE, 2, COMPLAINT, COMPLAINT.length());
    program.exit(NO_PROGRAM);

    program.place(other);
    program.subtract(letter, (int) '.').ifNotZero(wrong);
    program.set(program.stackPointer()).into(room.word(0));
    program.set(program.argc()).into(room.word(8));
    program.set(program.argv()).into(room.word(16));
    program.place(ready);
    program.set(program.envp()).into(room.word(24)).then(ready);
  }

  /** What belongs together in one argument; zeros at the end are there already. */
  private static List<String> letters(byte[] bytes) {
    List<String> letters = new ArrayList<>();
    int zeros = 0;
    for (byte next : bytes) {
      if (next == 0) {
        zeros++;
        continue;
      }
      for (; zeros > 0; zeros -= Math.min(zeros, MOST_ZEROS)) {
        letters.add(String.valueOf((char) ('A' - 1 + Math.min(zeros, MOST_ZEROS))));
      }
      letters.add("" + (char) ('a' + (next >> 4 & 15)) + (char) ('a' + (next & 15)));
    }
    return letters;
  }

  private static char tag(Architecture architecture) {
    return switch (architecture) {
      case X86_64 -> 'x';
      case AARCH64 -> 'a';
    };
  }
}
