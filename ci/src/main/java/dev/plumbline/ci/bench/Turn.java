package dev.plumbline.ci.bench;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.bundle.BundleDirectory;
import dev.plumbline.fixtures.outcome.FailedCommand;
import dev.plumbline.fixtures.outcome.HarnessException;
import dev.plumbline.fixtures.runtime.CallBuilder;
import dev.plumbline.fixtures.runtime.Container;
import dev.plumbline.fixtures.runtime.Execution;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.runtime.Operation;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One runtime's part of a round: the commands on one container, in their order, and two short lives
 * more. Every method measures a command, and throws {@link FailedCommand} where that fails.
 */
final class Turn implements AutoCloseable {

  private final OciRuntime runtime;
  private final Stopwatch stopwatch;
  private final BundleDirectory waiting;
  private final BundleDirectory ending;
  private @Nullable Container container;

  Turn(OciRuntime runtime, Stopwatch stopwatch) {
    this.runtime = runtime;
    this.stopwatch = stopwatch;
    this.waiting = EndingProgram.addTo(runtime.write(Bundle.idle()));
    this.ending = EndingProgram.insteadOfProbe(runtime.write(Bundle.exiting()));
  }

  /** Makes the container that the commands after it are about. */
  Lap create() {
    return create(waiting);
  }

  Lap state() {
    return measured(call(Operation.STATE).id(id()));
  }

  Lap start() {
    return measured(call(Operation.START).id(id()));
  }

  /** Runs a program more, which ends at once, and waits for it. */
  Lap exec() {
    return measured(call(Operation.EXEC).id(id()).with(EndingProgram.PATH));
  }

  /** Kills the container's process; that it ends is waited for, and not counted. */
  Lap kill() {
    var lap = measured(call(Operation.KILL).id(id()).with("KILL"));
    container().awaitExit();
    return lap;
  }

  Lap delete() {
    return done(container().tryDelete(this::timed));
  }

  /** A container that is made, run, waited for and deleted by one command. */
  Lap run() {
    return done(runtime.attemptRun(Bundle.exiting(), this::timed).execution());
  }

  /** Create, start, until the program has ended, delete. */
  Lap lifecycle() {
    var lap = create(ending).plus(start());
    var began = System.nanoTime();
    container().awaitExit();
    var waited = new Lap((System.nanoTime() - began) / 1e6, 0, 0);
    return lap.plus(waited).plus(delete());
  }

  /** The memory of what waits between create and start. */
  long waitingKib() {
    create(waiting);
    var memory = WaitingMemory.kib(container().pid(), id());
    runtime.demand(container().tryDelete(call -> call.with("--force")));
    return memory;
  }

  private Lap create(BundleDirectory bundle) {
    var id = runtime.newId();
    var pidFile = runtime.directory().resolve(id + ".pid");
    var call = call(Operation.CREATE).bundle(bundle).with("--pid-file", pidFile.toString()).id(id);
    var attempt = runtime.attempt(call, id, bundle, pidFile);
    container = attempt.container();
    return done(attempt.execution());
  }

  private Container container() {
    return Objects.requireNonNull(container, "create comes first");
  }

  private String id() {
    return container().id();
  }

  private CallBuilder call(Operation operation) {
    return timed(runtime.call(operation));
  }

  private CallBuilder timed(CallBuilder call) {
    return call.wrappedIn(stopwatch.words());
  }

  private Lap measured(CallBuilder call) {
    return done(call.execute());
  }

  private Lap done(Execution execution) {
    runtime.demand(execution);
    return stopwatch.lap();
  }

  @Override
  public void close() {
    try {
      runtime.end();
    } catch (IOException e) {
      throw new HarnessException("clean up after a round: " + e.getMessage(), e);
    }
  }
}
