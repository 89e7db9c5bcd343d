package dev.plumbline.ci.engines;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits, with a deadline, for what nobody tells of by itself. */
final class Await {

  /** For what an engine does at once on a host that is not busy. */
  static final Duration PATIENCE =
      Duration.ofSeconds(60L * Integer.getInteger("plumbline.patience", 1));

  private static final Duration GLANCE = Duration.ofMillis(20);

  private Await() {}

  /**
   * Waits until a condition holds.
   *
   * @param otherwise what to tell if it does not in time
   */
  static void until(BooleanSupplier condition, Supplier<String> otherwise) {
    if (!holds(condition, PATIENCE)) {
      throw new AssertionError("after " + PATIENCE + ": " + otherwise.get());
    }
  }

  /** Whether a condition comes to hold within a time. */
  static boolean holds(BooleanSupplier condition, Duration within) {
    var deadline = System.nanoTime() + within.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      LockSupport.parkNanos(GLANCE.toNanos());
    }
    return true;
  }
}
