package dev.plumbline.oci.security;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.ProbeRecord;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.runtime.CallBuilder;
import dev.plumbline.fixtures.runtime.ExecCall;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.runtime.Seen;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What came of an attack that a runtime may refuse: what the program reported, if it has run. A
 * refusal is a good end, and so is a program that finds nothing.
 *
 * @param record what was reported, empty where no program has run
 */
public record Outcome(Optional<ProbeRecord> record) {

  /**
   * Creates and starts a container, whatever comes of it, and waits until its program has ended.
   */
  public static Outcome of(OciRuntime runtime, Bundle bundle) {
    return of(runtime, bundle, UnaryOperator.identity());
  }

  /** The same with a changed call of {@code create}. */
  public static Outcome of(OciRuntime runtime, Bundle bundle, UnaryOperator<CallBuilder> create) {
    var launch = runtime.launch(bundle, create);
    var start = launch.start();
    if (start == null || !start.succeeded()) {
      return new Outcome(Optional.empty());
    }
    return new Outcome(Optional.of(launch.create().container().awaitExit().record()));
  }

  /** Of a program that has run. */
  public static Outcome of(Seen seen) {
    return new Outcome(Optional.of(seen.record()));
  }

  /** Executes a process in a container, whatever comes of it. */
  public static Outcome of(ExecCall exec, Probe probe) {
    var execution = exec.execute();
    return new Outcome(
        execution.succeeded() ? Optional.of(probe.decode(execution.stdout())) : Optional.empty());
  }

  /** A step that succeeded. */
  public Optional<StepRecord> success(String label) {
    return record.flatMap(seen -> seen.step(label)).filter(StepRecord::succeeded);
  }

  /** What a step read; empty where it did not, or where no program has run. */
  public String text(String label) {
    return success(label).map(StepRecord::text).orElse("");
  }
}
