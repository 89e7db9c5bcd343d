package dev.plumbline.syscalls;

/** Renders a program as text. */
final class Listing {

  private static final int NOTE_COLUMN = 72;

  private final Program program;
  private final StringBuilder out = new StringBuilder();

  Listing(Program program) {
    this.program = program;
  }

  String text() {
    for (int i = 0; i < program.steps().size(); i++) {
      labels(i);
      step(i, program.steps().get(i));
    }
    labels(program.steps().size());
    return out.toString();
  }

  private void labels(int index) {
    program.labels(index).stream()
        .map(Label::toString)
        .sorted()
        .forEach(label -> out.append(label).append(":\n"));
  }

  private void step(int index, Step step) {
    var line = new StringBuilder(String.format("%4d  ", index));
    boolean plainJump = step.operation() == Control.SET && step.condition() == Condition.ALWAYS;
    if (plainJump && step.store() == null) {
      line.append("jump ").append(step.target());
    } else {
      line.append(step.action());
      if (step.store() != null) {
        line.append(" -> ").append(step.store().word());
      }
      if (step.target() != null) {
        line.append("; ").append(step.condition().words);
        line.append(step.condition() == Condition.ALWAYS ? "go to " : " go to ");
        line.append(step.target());
      }
    }
    if (!step.note().isEmpty()) {
      line.append(" ".repeat(Math.max(2, NOTE_COLUMN - line.length())));
      line.append("# ").append(step.note());
    }
    out.append(line).append('\n');
  }
}
