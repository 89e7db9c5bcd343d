package dev.plumbline.cri.server;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.cri.Sandbox;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.spec.cri.RuntimeRpcs;
import dev.plumbline.spec.cri.v1.Container;
import dev.plumbline.spec.cri.v1.ContainerConfig;
import dev.plumbline.spec.cri.v1.ContainerState;
import dev.plumbline.spec.cri.v1.CreateContainerRequest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Containers whose caller goes away while they are created. */
@Requires({"run:registry", "witness:files"})
class CancelledContainerTests {

  /** Less than a container takes; where it is not, the container is whole. */
  private static final Duration CUT = Duration.ofMillis(20);

  private static final Probe NOTHING = Probe.of(p -> {});

  @Test
  @Covers("kubernetes/server/cancelled-container")
  @Contrast("containerIsListedOnce")
  void containerOfACutCallIsWholeOrNotThere(CriEndpoint cri) {
    var sandbox = cri.runSandbox();
    var config = sandbox.containerConfig(NOTHING, c -> {});
    cut(cri, sandbox, config);
    // Meanwhile the server undoes what it has begun, or ends it.
    sandbox.create(NOTHING);
    assertThat("entries that are not whole", broken(sandbox, config)).is(List.of());
  }

  @Test
  @Covers("kubernetes/server/cancelled-container-retry")
  @Contrast("containerIsListedOnce")
  void sameContainerCanBeMadeAfterACutCall(CriEndpoint cri) {
    var sandbox = cri.runSandbox();
    var config = sandbox.containerConfig(NOTHING, c -> {});
    cut(cri, sandbox, config);
    assertThat(
            "whether it is there after as many tries as it takes",
            cri.becomes(() -> there(sandbox, config)))
        .is(true);
    assertThat("entries of it", named(sandbox, config).size()).is(1);
  }

  void containerIsListedOnce(CriEndpoint cri) {
    var container = cri.runSandbox().create(NOTHING);
    assertThat("entries", named(container.sandbox(), container.config()).size()).is(1);
  }

  private static void cut(CriEndpoint cri, Sandbox sandbox, ContainerConfig config) {
    var request =
        CreateContainerRequest.newBuilder()
            .setPodSandboxId(sandbox.id())
            .setConfig(config)
            .setSandboxConfig(sandbox.config());
    cri.call(RuntimeRpcs.CREATE_CONTAINER, request.build(), CUT);
  }

  /** A server that has ended the first call after all refuses the second. */
  private static boolean there(Sandbox sandbox, ContainerConfig config) {
    sandbox.attemptContainer(config);
    return !named(sandbox, config).isEmpty();
  }

  private static List<String> broken(Sandbox sandbox, ContainerConfig config) {
    return named(sandbox, config).stream()
        .filter(entry -> !isWhole(sandbox, config, entry))
        .map(Container::getId)
        .toList();
  }

  private static boolean isWhole(Sandbox sandbox, ContainerConfig config, Container entry) {
    var status = sandbox.container(config, entry.getId()).tryStatus();
    return status.isOk()
        && status.response().getStatus().getState() == ContainerState.CONTAINER_CREATED;
  }

  private static List<Container> named(Sandbox sandbox, ContainerConfig config) {
    return sandbox.containers().stream()
        .filter(entry -> entry.getMetadata().equals(config.getMetadata()))
        .toList();
  }
}
