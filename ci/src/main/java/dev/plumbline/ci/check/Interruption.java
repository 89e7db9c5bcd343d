package dev.plumbline.ci.check;

import dev.plumbline.ci.console.ExitCode;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Stands between a signal and the end of this process while a run is under way: cancels the run,
 * gives it time to end and to report what it has, and sweeps if it does not.
 */
public final class Interruption implements AutoCloseable {

  private static final long GRACE_SECONDS = 10;

  private final Runnable cancel;
  private final Runnable sweep;
  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook = new Thread(this::end, "plumb-interrupted");
  private volatile boolean begun;

  /**
   * Stands by from now on.
   *
   * @param cancel makes the run end after the tests under way
   * @param sweep removes everything of the run, also what keeps a test from ending
   */
  public Interruption(Runnable cancel, Runnable sweep) {
    this.cancel = cancel;
    this.sweep = sweep;
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Whether a signal has come. */
  public boolean begun() {
    return begun;
  }

  /** The run has ended and its report is written, whether it was interrupted or not. */
  @Override
  public void close() {
    if (begun) {
      done.countDown();
      return;
    }
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The signal came this very moment.
      done.countDown();
    }
  }

  private void end() {
    begun = true;
    cancel.run();
    if (!waited()) {
      sweep.run();
      if (!waited()) {
        sweep.run();
      }
    }
    Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
  }

  private boolean waited() {
    try {
      return done.await(GRACE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      return false;
    }
  }
}
