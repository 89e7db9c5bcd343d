package dev.plumbline.oci.commandline.exec;

import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.Container;
import dev.plumbline.fixtures.runtime.Execution;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.runtime.Operation;

/** Processes that several tests add. */
final class Added {

  /** The status that {@link #LEAVING} ends with. */
  static final int STATUS = 7;

  /** Ends at once, with a status that no runtime ends with by itself. */
  static final Probe LEAVING = Probe.of(p -> p.pid("ran").exit(STATUS));

  private Added() {}

  /** Calls exec of a file that is not a probe. */
  static Execution program(OciRuntime runtime, Container container, String path) {
    return runtime.call(Operation.EXEC).id(container.id()).with(path).execute();
  }
}
