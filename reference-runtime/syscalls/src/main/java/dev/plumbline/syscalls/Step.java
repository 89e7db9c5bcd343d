package dev.plumbline.syscalls;

import java.util.List;
import java.util.stream.Collectors;
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

  /** Offset in a step of the address that it jumps to. */
  static final int TARGET = 64;

  static final int MAX_ARGUMENTS = 6;

  Step {
    arguments = List.copyOf(arguments);
  }

  /** Whether nothing needs to follow: it exits or jumps in any case. */
  boolean isLast() {
    return condition == Condition.ALWAYS
        || operation == SyscallName.EXIT_GROUP
        || operation == SyscallName.EXIT;
  }

  /** The operation with its arguments, as the listing shows it. */
  String action() {
    String name = operation instanceof SyscallName call ? call.kernelName() : operation.toString();
    return arguments.stream()
        .map(Operand::toString)
        .collect(Collectors.joining(", ", name + "(", ")"));
  }
}
