package dev.plumbline.syscalls;

import java.util.ArrayList;
import java.util.List;

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
      note(program.steps().get(i));
      out.append('\n');
    }
    labels(program.steps().size());
    return out.toString();
  }

  List<ProgramSection> sections() {
    List<ProgramSection> sections = new ArrayList<>();
    var note = "";
    for (int i = 0; i < program.steps().size(); i++) {
      var next = program.steps().get(i).note();
      if (!next.isEmpty() && i > 0) {
        sections.add(new ProgramSection(note, out.toString()));
        out.setLength(0);
      }
      note = next.isEmpty() ? note : next;
      labels(i);
      step(i, program.steps().get(i));
      out.append('\n');
    }
    labels(program.steps().size());
    sections.add(new ProgramSection(note, out.toString()));
    return sections;
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
    out.append(line);
  }

  private void note(Step step) {
    if (!step.note().isEmpty()) {
      var length = out.length() - out.lastIndexOf("\n") - 1;
      out.append(" ".repeat(Math.max(2, NOTE_COLUMN - length)));
      out.append("# ").append(step.note());
    }
  }
}
