package dev.plumbline.launcher.operation;

import dev.plumbline.launcher.Refusal;
import dev.plumbline.launcher.cgroup.ContainerCgroups;
import dev.plumbline.launcher.cgroup.Statistics;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** What {@code events} tells while a container's cgroups last: runc-events(8). */
final class Events {

  private static final Duration LOOK = Duration.ofMillis(50);

  private final String id;
  private final ContainerCgroups cgroups;
  private final Consumer<Event> to;

  /**
   * An object that is printed.
   *
   * @param type {@code stats} or {@code oom}
   * @param id the container's
   * @param data the statistics; null for a notice
   */
  record Event(
      String type, String id, @org.jspecify.annotations.Nullable Map<String, Object> data) {}

  Events(String id, ContainerCgroups cgroups, Consumer<Event> to) {
    this.id = id;
    this.cgroups = cgroups;
    this.to = to;
  }

  /** Tells the statistics once. */
  void tell() throws IOException {
    to.accept(new Event("stats", id, Statistics.of(cgroups)));
  }

  /** Tells them at each interval, and each lack of memory, until the cgroups are gone. */
  void follow(Duration interval) throws IOException {
    var next = System.nanoTime();
    var killed = Statistics.killedForMemory(cgroups);
    while (isThere()) {
      try {
        var now = Statistics.killedForMemory(cgroups);
        for (; killed < now; killed++) {
          to.accept(new Event("oom", id, null));
        }
        if (System.nanoTime() >= next) {
          next += interval.toNanos();
          tell();
        }
      } catch (IOException | Refusal e) {
        if (isThere()) {
          throw e;
        }
        return;
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  /** They are removed one after the other. */
  private boolean isThere() {
    return cgroups.directories().stream().allMatch(Files::isDirectory);
  }
}
