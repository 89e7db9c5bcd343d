package dev.plumbline.ci.steps;

import dev.plumbline.launcher.program.CompiledProgram;
import dev.plumbline.syscalls.PlacedCall;
import dev.plumbline.syscalls.Program;
import java.util.List;

/**
 * One fault of a launcher: a system call that its programs leave out, or make with another
 * argument.
 *
 * @param action how the phrase of the action begins that the call belongs to
 * @param call the kernel's name of the system call
 * @param which counts such calls of such actions from 1; 0 for all of them
 * @param argument which argument is changed, from 0; -1 where the call is left out
 * @param value what it becomes
 */
record StepFault(String action, String call, int which, int argument, long value) {

  /** As words of a command line. */
  List<String> words() {
    return List.of(
        action, call, String.valueOf(which), String.valueOf(argument), String.valueOf(value));
  }

  static StepFault of(List<String> words) {
    return new StepFault(
        words.get(0),
        words.get(1),
        Integer.parseInt(words.get(2)),
        Integer.parseInt(words.get(3)),
        Long.parseLong(words.get(4)));
  }

  /** Whether a program has such a call. */
  boolean concerns(Program program) {
    return program.calls().stream().anyMatch(this::matches);
  }

  /** The program with the fault; itself where it has no such call. */
  CompiledProgram in(CompiledProgram compiled) {
    var program = compiled.program();
    var seen = 0;
    for (var placed : program.calls()) {
      if (matches(placed)) {
        seen++;
        if (which == 0 || seen == which) {
          program =
              argument < 0
                  ? program.withoutCall(placed.step())
                  : program.withArgument(placed.step(), argument, value);
        }
      }
    }
    return new CompiledProgram(program, compiled.actions());
  }

  private boolean matches(PlacedCall placed) {
    return placed.note().startsWith(action) && placed.call().kernelName().equals(call);
  }
}
