package dev.plumbline.cri.process;

import dev.plumbline.fixtures.cri.Sandbox;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.spec.cri.v1.ContainerConfig;
import dev.plumbline.spec.cri.v1.Int64Value;
import java.util.Optional;
import java.util.function.Consumer;

/** Containers that a server may refuse, or may run as long as nothing of the host is reached. */
final class Attempts {

  private Attempts() {}

  /** Runs a container to its end where it is not refused; with its log where it belongs. */
  static Optional<StepRecord> seen(
      Sandbox sandbox, Probe probe, String label, Consumer<ContainerConfig.Builder> change) {
    var config = sandbox.containerConfig(probe, change);
    var created = sandbox.attemptContainer(config);
    if (!created.isOk()) {
      return Optional.empty();
    }
    var container = sandbox.container(config, created.response().getContainerId());
    return container.tryStart().isOk()
        ? container.awaitExit().seen(probe).record().step(label)
        : Optional.empty();
  }

  /** The same, whatever it reports. */
  static void run(Sandbox sandbox, Probe probe, Consumer<ContainerConfig.Builder> change) {
    var config = sandbox.containerConfig(probe, change);
    var created = sandbox.attemptContainer(config);
    if (created.isOk()) {
      var container = sandbox.container(config, created.response().getContainerId());
      if (container.tryStart().isOk()) {
        container.awaitExit();
      }
    }
  }

  /** A user by its number. */
  static Int64Value id(long value) {
    return Int64Value.newBuilder().setValue(value).build();
  }
}
