package dev.plumbline.launcher.program;

import dev.plumbline.syscalls.Program;
import java.util.List;

/**
 * A program and what its failures mean.
 *
 * @param program to be linked and started
 * @param actions by the number that a failure tells
 */
public record CompiledProgram(Program program, List<Action> actions) {

  public CompiledProgram {
    actions = List.copyOf(actions);
  }
}
