package dev.plumbline.syscalls;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes a program step by step.
 *
 * <p>An argument is an {@link Operand}, a number, a {@link Buffer} (its address), or a string (the
 * address of its bytes in UTF-8 with a NUL behind); null is zero.
 */
public final class ProgramBuilder {

  private static final int MAX_NAME = 40;

  private final List<StepBuilder> steps = new ArrayList<>();
  private final Map<Buffer, Contents> memory = new IdentityHashMap<>();
  private final List<Buffer> order = new ArrayList<>();
  private final Map<Label, Integer> places = new IdentityHashMap<>();
  private final Map<String, Buffer> texts = new HashMap<>();

  /** A system call. */
  public StepBuilder call(SyscallName call, @Nullable Object... arguments) {
    return step(call, arguments);
  }

  /** The value itself as result. */
  public StepBuilder set(Object value) {
    return step(Control.SET, value);
  }

  /** The sum of two values. */
  public StepBuilder add(Object left, Object right) {
    return step(Control.ADD, left, right);
  }

  /** The difference of two values: zero if they are equal, negative if the first is less. */
  public StepBuilder subtract(Object left, Object right) {
    return step(Control.SUBTRACT, left, right);
  }

  /** The product of two values. */
  public StepBuilder multiply(Object left, Object right) {
    return step(Control.MULTIPLY, left, right);
  }

  /** The bits that both values have. */
  public StepBuilder and(Object left, Object right) {
    return step(Control.AND, left, right);
  }

  /** The bits that either value has. */
  public StepBuilder or(Object left, Object right) {
    return step(Control.OR, left, right);
  }

  /** The value shifted left by so many bits. */
  public StepBuilder shiftLeft(Object value, Object bits) {
    return step(Control.SHIFT_LEFT, value, bits);
  }

  /** The value shifted right by so many bits, zeros coming in. */
  public StepBuilder shiftRight(Object value, Object bits) {
    return step(Control.SHIFT_RIGHT, value, bits);
  }

  /** The unsigned value of 1, 2, 4 or 8 bytes at an address. */
  public StepBuilder load(int bytes, Object address) {
    return step(sized(Control.LOAD8, bytes), address);
  }

  /** Writes the low 1, 2, 4 or 8 bytes of a value to an address. */
  public StepBuilder store(int bytes, Object address, Object value) {
    return step(sized(Control.STORE8, bytes), address, value);
  }

  /** The number of bytes before the first NUL at an address. */
  public StepBuilder length(Object address) {
    return step(Control.LENGTH, address);
  }

  /** Copies bytes; the result is the address behind the last one written. */
  public StepBuilder copy(Object to, Object from, Object bytes) {
    return step(Control.COPY, to, from, bytes);
  }

  /** Goes on at a label. */
  public StepBuilder jump(Label label) {
    return set(0).then(label);
  }

  /** Ends the program with this status. */
  public StepBuilder exit(Object status) {
    return call(SyscallName.EXIT_GROUP, status);
  }

  /** A label not placed yet. */
  public Label label(String name) {
    return new Label(name);
  }

  /** The next step is where this label leads. */
  public void place(Label label) {
    if (places.putIfAbsent(label, steps.size()) != null) {
      throw new IllegalStateException("label " + label + " is placed already");
    }
  }

  /** A label for the next step. */
  public Label here(String name) {
    Label label = label(name);
    place(label);
    return label;
  }

  /** Memory holding these bytes. */
  public Buffer bytes(String name, byte[] bytes) {
    return add(new Buffer(name, bytes.length), new Contents.Bytes(bytes.clone()));
  }

  /**
   * Memory holding this text in UTF-8 and a NUL; the same text is kept once, so do not write it.
   */
  public Buffer text(String text) {
    Buffer known = texts.get(text);
    if (known == null) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      String quoted = Buffer.quoted(bytes);
      known =
          bytes(
              quoted.length() <= MAX_NAME ? quoted : quoted.substring(0, MAX_NAME) + "…\"",
              Arrays.copyOf(bytes, bytes.length + 1));
      texts.put(text, known);
    }
    return known;
  }

  /** Memory holding eight-byte words, numbers or addresses. */
  public Buffer words(String name, Object... words) {
    return words(name, words.length, self -> List.of(words));
  }

  /**
   * Memory holding eight-byte words, numbers or addresses, also of this memory itself; which ones
   * is asked when the program is built.
   */
  public Buffer words(String name, int count, Function<Buffer, List<?>> words) {
    return add(new Buffer(name, 8 * count), new Contents.Words(words));
  }

  /** Memory of zeros, which takes no room in the file. */
  public Buffer zeros(String name, int bytes) {
    return add(new Buffer(name, bytes), new Contents.Zeros());
  }

  /** A word for a result. */
  public Slot slot(String name) {
    return zeros(name, 8).word(0);
  }

  /** The stack pointer the program was started with: argc lies there. */
  public Slot stackPointer() {
    return Program.START.word(0);
  }

  /** The number of arguments the program was started with, its name included. */
  public Slot argc() {
    return Program.START.word(8);
  }

  /** The address of the argument vector. */
  public Slot argv() {
    return Program.START.word(16);
  }

  /** The address of the environment vector. */
  public Slot envp() {
    return Program.START.word(24);
  }

  /**
   * The program as written so far.
   *
   * @throws IllegalStateException if a step jumps to a label that is not placed, or the last step
   *     can run on into nothing
   */
  public Program build() {
    List<Step> built = new ArrayList<>(steps.size());
    for (StepBuilder step : steps) {
      built.add(step.build());
    }
    for (Step step : built) {
      if (step.target() != null && places.getOrDefault(step.target(), -1) < 0) {
        throw new IllegalStateException("label " + step.target() + " is not placed");
      }
    }
    if (built.isEmpty() || !built.get(built.size() - 1).isLast()) {
      throw new IllegalStateException(
          "the last step must exit or jump"
              + (built.isEmpty() ? "" : ", was " + built.get(built.size() - 1).action()));
    }
    resolveWords();
    return new Program(built, order, memory, places);
  }

  private void resolveWords() {
    for (Buffer buffer : List.copyOf(order)) {
      if (memory.get(buffer) instanceof Contents.Words words) {
        memory.put(buffer, new Contents.Operands(operands(buffer, words)));
      }
    }
  }

  private List<Operand> operands(Buffer buffer, Contents.Words words) {
    List<Operand> operands = new ArrayList<>();
    boolean slots = false;
    for (Object word : words.content().apply(buffer)) {
      Operand operand = operand(word);
      operands.add(operand);
      slots |= operand instanceof Slot;
    }
    if (8 * operands.size() != buffer.size() || slots) {
      throw new IllegalStateException(
          buffer + ": " + buffer.size() / 8 + " numbers or addresses, was " + operands);
    }
    return operands;
  }

  private StepBuilder step(Operation operation, @Nullable Object... arguments) {
    if (arguments.length > Step.MAX_ARGUMENTS) {
      throw new IllegalArgumentException(
          operation + ": " + Step.MAX_ARGUMENTS + " arguments at most, was " + arguments.length);
    }
    // A loop: a container's program has a thousand steps, and the command that writes it starts
    // cold.
    var operands = new Operand[arguments.length];
    for (var i = 0; i < operands.length; i++) {
      operands[i] = operand(arguments[i]);
    }
    var step = new StepBuilder(operation, List.of(operands));
    steps.add(step);
    return step;
  }

  private Operand operand(@Nullable Object value) {
    if (value == null) {
      return new Constant(0);
    }
    if (value instanceof Operand operand) {
      return operand;
    }
    if (value instanceof Buffer buffer) {
      return buffer.start();
    }
    if (value instanceof String text) {
      return text(text).start();
    }
    if (value instanceof Number number) {
      return new Constant(number.longValue());
    }
    throw new IllegalArgumentException(
        "an argument is a number, an operand, a buffer or a text, was " + value.getClass());
  }

  private Buffer add(Buffer buffer, Contents contents) {
    memory.put(buffer, contents);
    order.add(buffer);
    return buffer;
  }

  private static Control sized(Control smallest, int bytes) {
    int index =
        switch (bytes) {
          case 1 -> 0;
          case 2 -> 1;
          case 4 -> 2;
          case 8 -> 3;
          default -> throw new IllegalArgumentException("1, 2, 4 or 8 bytes, was " + bytes);
        };
    return Control.values()[smallest.ordinal() + index];
  }
}
