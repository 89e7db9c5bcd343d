package dev.plumbline.ci.steps;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of {@code step-mutants.yaml}: a fault, and the clauses of which a test has to notice
 * it.
 *
 * @param id unique: the program, {@code init} or {@code exec}, and what is missing or wrong
 * @param fault the fault
 * @param clauses their ids
 */
record StepMutant(String id, StepFault fault, List<String> clauses) {

  /**
   * As the file has it.
   *
   * @param which counts such calls from 1; left out for all
   * @param argument which argument is changed, from 0; left out where the call is
   * @param value what it becomes
   * @param clear the bits that it loses, instead
   * @param result what the call seems to return where it is left out; 0 if nothing is said
   */
  record Entry(
      String id,
      String action,
      String call,
      @Nullable Integer which,
      @Nullable Integer argument,
      @Nullable Long value,
      @Nullable Long clear,
      @Nullable Long result,
      List<String> clauses) {

    StepMutant mutant() {
      var exec = id.startsWith("exec/");
      var nth = which == null ? 0 : which;
      var at = argument == null ? 0 : argument;
      var kind =
          clear != null
              ? StepFault.Kind.CLEARED
              : value != null ? StepFault.Kind.SET : StepFault.Kind.LEFT_OUT;
      var number = clear != null ? clear : value != null ? value : result != null ? result : 0;
      return new StepMutant(
          id, new StepFault(exec, action, call, nth, kind, at, number), List.copyOf(clauses));
    }
  }

  /** What becomes of the step, in words. */
  String breaks() {
    var where = "%s of \"%s\"".formatted(fault.call(), fault.action());
    return switch (fault.kind()) {
      case LEFT_OUT -> "leaves out " + where;
      case SET -> "gives %s %d as argument %d".formatted(where, fault.value(), fault.argument());
      case CLEARED ->
          "gives %s argument %d without the bits %#x"
              .formatted(where, fault.argument(), fault.value());
    };
  }
}
