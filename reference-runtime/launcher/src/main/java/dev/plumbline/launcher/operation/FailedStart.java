package dev.plumbline.launcher.operation;

import dev.plumbline.launcher.state.ContainerDirectory;
import dev.plumbline.launcher.state.ContainerRecord;
import dev.plumbline.syscalls.host.ProcessSnapshot;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A process that did not become its program, and ends. */
final class FailedStart {

  private static final Duration END = Duration.ofSeconds(10);
  private static final Duration REAPED = Duration.ofMillis(200);
  private static final Duration GLANCE = Duration.ofMillis(1);

  private FailedStart() {}

  /**
   * Waits until the process has ended, and for a moment until its parent knows: an engine that
   * hears of the failure deletes the container, and containerd refuses that before its shim has
   * reaped.
   */
  static void awaitEnd(ContainerDirectory directory, ContainerRecord container) {
    await(() -> !directory.isAlive(container), END);
    await(() -> !isThere(container), REAPED);
  }

  private static boolean isThere(ContainerRecord container) {
    return ProcessSnapshot.of(container.pid())
        .filter(process -> process.startTime() == container.startTime())
        .isPresent();
  }

  private static void await(BooleanSupplier condition, Duration patience) {
    var deadline = System.nanoTime() + patience.toNanos();
    while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(GLANCE.toNanos());
    }
  }
}
