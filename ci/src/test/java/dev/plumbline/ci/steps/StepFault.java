package dev.plumbline.ci.steps;

import dev.plumbline.launcher.program.CompiledProgram;
import dev.plumbline.syscalls.PlacedCall;
import dev.plumbline.syscalls.Program;
import java.util.List;

/**
 * One fault of a launcher: a system call that its programs leave out, or make with another
 * argument.
 *
 * @param ofExec whether it is in the programs of {@code exec}, or in those of a container
 * @param action how the phrase of the action begins that the call belongs to
 * @param call the kernel's name of the system call
 * @param which counts such calls of such actions from 1; 0 for all of them
 * @param kind what becomes of the call
 * @param argument the argument that is changed, from 0
 * @param value what the argument becomes, the bits it loses, or the result of a call left out
 */
record StepFault(
    boolean ofExec, String action, String call, int which, Kind kind, int argument, long value) {

  /** How many words tell one. */
  static final int WORDS = 7;

  private static final String EXEC = "join the container's namespaces";

  enum Kind {
    LEFT_OUT,
    SET,
    CLEARED
  }

  /** As words of a command line. */
  List<String> words() {
    return List.of("" + ofExec, action, call, "" + which, kind.name(), "" + argument, "" + value);
  }

  static StepFault of(List<String> words) {
    return new StepFault(
        Boolean.parseBoolean(words.get(0)),
        words.get(1),
        words.get(2),
        Integer.parseInt(words.get(3)),
        Kind.valueOf(words.get(4)),
        Integer.parseInt(words.get(5)),
        Long.parseLong(words.get(6)));
  }

  /** The program with the fault; itself where it has no such call. */
  CompiledProgram in(CompiledProgram compiled) {
    var program = compiled.program();
    if (program.calls().stream().anyMatch(placed -> placed.note().startsWith(EXEC)) != ofExec) {
      return compiled;
    }
    var seen = 0;
    for (var placed : program.calls()) {
      if (matches(placed)) {
        seen++;
        program = which == 0 || seen == which ? changed(program, placed.step()) : program;
      }
    }
    return new CompiledProgram(program, compiled.actions());
  }

  private Program changed(Program program, int step) {
    return switch (kind) {
      case LEFT_OUT -> program.withoutCall(step, value);
      case SET -> program.withArgument(step, argument, value);
      case CLEARED -> program.withoutBits(step, argument, value);
    };
  }

  private boolean matches(PlacedCall placed) {
    return placed.note().startsWith(action) && placed.call().kernelName().equals(call);
  }
}
