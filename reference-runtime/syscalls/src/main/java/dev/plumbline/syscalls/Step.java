package dev.plumbline.syscalls;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a program.
 *
 * @param store where the result goes
 * @param target where to go on if the condition holds, else with the next step
 * @param note what it is for, in the listing
 */
record Step(
    Operation operation,
    List<Operand> arguments,
    @Nullable Address store,
    Condition condition,
    @Nullable Label target,
    String note) {

  /** Bytes of a step in the table. */
  static final int SIZE = 80;

  static final int MAX_ARGUMENTS = 6;

  Step {
    arguments = List.copyOf(arguments);
  }
}
