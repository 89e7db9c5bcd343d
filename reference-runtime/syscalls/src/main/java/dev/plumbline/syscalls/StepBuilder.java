package dev.plumbline.syscalls;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The step just added to a {@link ProgramBuilder}, to say what becomes of its result. */
public final class StepBuilder {

  private final Operation operation;
  private final List<Operand> arguments;
  private @Nullable Address store;
  private Condition condition = Condition.NEVER;
  private @Nullable Label target;
  private String note = "";

  StepBuilder(Operation operation, List<Operand> arguments) {
    this.operation = operation;
    this.arguments = arguments;
  }

  /** Stores the result, eight bytes, there. */
  public StepBuilder into(Slot slot) {
    store = slot.address();
    return this;
  }

  /** Jumps if the result is below zero: if the system call failed. */
  public StepBuilder ifNegative(Label label) {
    return jump(Condition.NEGATIVE, label);
  }

  /** Jumps if the result is zero. */
  public StepBuilder ifZero(Label label) {
    return jump(Condition.ZERO, label);
  }

  /** Jumps if the result is above zero. */
  public StepBuilder ifPositive(Label label) {
    return jump(Condition.POSITIVE, label);
  }

  /** Jumps if the result is zero or below. */
  public StepBuilder ifNotPositive(Label label) {
    return jump(Condition.NOT_POSITIVE, label);
  }

  /** Jumps unless the result is zero. */
  public StepBuilder ifNotZero(Label label) {
    return jump(Condition.NOT_ZERO, label);
  }

  /** Jumps unless the result is below zero. */
  public StepBuilder ifNotNegative(Label label) {
    return jump(Condition.NOT_NEGATIVE, label);
  }

  /** Goes on at the label whatever the result. */
  public StepBuilder then(Label label) {
    return jump(Condition.ALWAYS, label);
  }

  /** Says in the listing what the step is for. */
  public StepBuilder note(String text) {
    note = text;
    return this;
  }

  private StepBuilder jump(Condition when, Label label) {
    if (target != null) {
      throw new IllegalStateException(operation + ": a step jumps to one label, was " + target);
    }
    condition = when;
    target = label;
    return this;
  }

  Step build() {
    return new Step(operation, arguments, store, condition, target, note);
  }
}
