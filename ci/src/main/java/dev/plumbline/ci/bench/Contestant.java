package dev.plumbline.ci.bench;

import dev.plumbline.fixtures.discovery.OpenedSubject;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.runtime.Workbench;

/**
 * A runtime that is measured.
 *
 * @param subject the runtime, which has run a minimal bundle
 * @param bench the run's directory
 * @param stopwatch takes the time of its commands
 */
record Contestant(OpenedSubject subject, Workbench bench, Stopwatch stopwatch) {

  /** Its name and version. */
  String brief() {
    return subject.identity().brief();
  }

  /** Begins a round: a container of its own for each thing that is measured. */
  Turn turn() {
    return new Turn(new OciRuntime(subject.driver(), subject.identity(), bench), stopwatch);
  }
}
