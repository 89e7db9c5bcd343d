package dev.plumbline.syscalls;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** A finished program: the same for every architecture until {@link ElfImage} lays it out. */
public final class Program {

  /** What the interpreter knows at start-up; it lies before the first step. */
  static final Buffer START = new Buffer("start", 64);

  /** What a shell tells of a process that SIGKILL ended. */
  private static final int KILLED = 128 + 9;

  private final List<Step> steps;
  private final List<Buffer> buffers;
  private final Map<Buffer, Contents> memory;
  private final Map<Label, Integer> places;

  Program(
      List<Step> steps,
      List<Buffer> buffers,
      Map<Buffer, Contents> memory,
      Map<Label, Integer> places) {
    this.steps = List.copyOf(steps);
    this.buffers = List.copyOf(buffers);
    this.memory = new IdentityHashMap<>(memory);
    this.places = new IdentityHashMap<>(places);
  }

  List<Step> steps() {
    return steps;
  }

  List<Buffer> buffers() {
    return buffers;
  }

  Contents contents(Buffer buffer) {
    Contents contents = memory.get(buffer);
    if (contents == null) {
      throw new IllegalArgumentException("buffer " + buffer + " belongs to another program");
    }
    return contents;
  }

  /** The index of the step that a label leads to. */
  int place(Label label) {
    return places.get(label);
  }

  /** The labels of one step. */
  List<Label> labels(int step) {
    List<Label> found = new ArrayList<>();
    places.forEach(
        (label, place) -> {
          if (place == step) {
            found.add(label);
          }
        });
    return found;
  }

  /** Every system call, in the order of the steps. */
  public List<PlacedCall> calls() {
    List<PlacedCall> calls = new ArrayList<>();
    var note = "";
    for (var i = 0; i < steps.size(); i++) {
      note = steps.get(i).note().isEmpty() ? note : steps.get(i).note();
      if (steps.get(i).operation() instanceof SyscallName call) {
        calls.add(new PlacedCall(i, note, call));
      }
    }
    return calls;
  }

  /** The same program, in which a step does nothing and says that this was the result. */
  public Program withoutCall(int step, long result) {
    var old = steps.get(step);
    return with(
        step,
        new Step(
            Control.SET,
            List.of(new Constant(result)),
            old.store(),
            old.condition(),
            old.target(),
            old.note()));
  }

  /** The same program, which ends when it comes to a step: as one does that is killed there. */
  public Program endingAt(int step) {
    var old = steps.get(step);
    return with(
        step,
        new Step(
            SyscallName.EXIT_GROUP,
            List.of(new Constant(KILLED)),
            null,
            Condition.NEVER,
            null,
            old.note()));
  }

  /** The same program, in which an argument of a step is this number. */
  public Program withArgument(int step, int argument, long value) {
    var old = steps.get(step);
    List<Operand> arguments = new ArrayList<>(old.arguments());
    arguments.set(argument, new Constant(value));
    return with(
        step,
        new Step(
            old.operation(), arguments, old.store(), old.condition(), old.target(), old.note()));
  }

  /**
   * The same program, in which an argument of a step that is a number has not these bits.
   *
   * @throws IllegalArgumentException if the argument is no number
   */
  public Program withoutBits(int step, int argument, long bits) {
    if (steps.get(step).arguments().get(argument) instanceof Constant constant) {
      return withArgument(step, argument, constant.value() & ~bits);
    }
    throw new IllegalArgumentException(
        steps.get(step).action() + ": argument " + argument + " is no number");
  }

  private Program with(int index, Step step) {
    List<Step> changed = new ArrayList<>(steps);
    changed.set(index, step);
    return new Program(changed, buffers, memory, places);
  }

  /** The program as text: one line per step, with its labels before it and its note behind. */
  public String listing() {
    return new Listing(this).text();
  }

  /** The same in sections, of which each begins at a note. */
  public List<ProgramSection> sections() {
    return new Listing(this).sections();
  }
}
