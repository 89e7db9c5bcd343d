package dev.plumbline.launcher.program;

/**
 * What is done to each program before it is started: nothing, but where it is tried what becomes of
 * a launcher whose programs are at fault.
 */
@FunctionalInterface
public interface Finish {

  /** Programs as they are. */
  Finish NONE =
      new Finish() {
        @Override
        public CompiledProgram of(CompiledProgram program) {
          return program;
        }
      };

  /** The program to start. */
  CompiledProgram of(CompiledProgram program);
}
