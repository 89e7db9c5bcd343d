package dev.plumbline.cri.container;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.cri.Sandbox;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.spec.cri.v1.Container;
import dev.plumbline.spec.cri.v1.ContainerConfig;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Name and attempt are reserved in a sandbox from CreateContainer to RemoveContainer. */
@Requires("run:registry")
class ContainerNameTests {

  private static final Probe NOTHING = Probe.of(p -> {});

  @Test
  @Covers("kubernetes/container/name-taken")
  @Contrast("anotherAttemptIsAnotherContainer")
  void secondContainerOfTheSameNameIsRefused(CriEndpoint cri) {
    var container = cri.runSandbox().create(NOTHING);
    assertThat(container.sandbox().attemptContainer(container.config())).failed();
  }

  @Test
  @Covers("kubernetes/container/remove-frees-name")
  void nameOfARemovedContainerIsFreeAgain(CriEndpoint cri) {
    var container = cri.runSandbox().create(NOTHING).remove();
    assertThat(container.sandbox().attemptContainer(container.config())).isOk();
  }

  @Test
  @Covers("kubernetes/container/attempt-distinguishes")
  void anotherAttemptIsAnotherContainer(CriEndpoint cri) {
    var container = cri.runSandbox().create(NOTHING);
    var next = container.config().toBuilder();
    next.getMetadataBuilder().setAttempt(1);
    assertThat("id of the next attempt", id(cri, container.sandbox(), next.build()))
        .isNot(container.id());
  }

  @Test
  @Covers("kubernetes/container/other-sandbox")
  void sameNameInTwoSandboxesIsTwoContainers(CriEndpoint cri) {
    var container = cri.runSandbox().create(NOTHING);
    assertThat("id in the other sandbox", id(cri, cri.runSandbox(), container.config()))
        .isNot(container.id());
  }

  @Test
  @Covers("kubernetes/container/name-of-failed")
  @Contrast("anotherAttemptIsAnotherContainer")
  void nameOfAContainerThatCouldNotBeMadeIsFree(CriEndpoint cri) {
    var sandbox = cri.runSandbox();
    var config = sandbox.containerConfig(NOTHING, c -> {});
    assertThat(sandbox.attemptContainer(ofNoImage(config))).failed();
    assertThat(sandbox.attemptContainer(config)).isOk();
  }

  @Test
  @Covers("kubernetes/container/failed-not-listed")
  @Contrast("anotherAttemptIsAnotherContainer")
  void containerThatCouldNotBeMadeIsInNoList(CriEndpoint cri) {
    var sandbox = cri.runSandbox();
    var config = sandbox.containerConfig(NOTHING, c -> {});
    assertThat(sandbox.attemptContainer(ofNoImage(config))).failed();
    assertThat("containers of the sandbox", ids(sandbox)).is(List.of());
  }

  @Test
  @Covers("kubernetes/container/create-unknown-image")
  @Contrast("anotherAttemptIsAnotherContainer")
  void containerOfAnImageThatIsNotThereIsRefused(CriEndpoint cri) {
    var sandbox = cri.runSandbox();
    var config = sandbox.containerConfig(NOTHING, c -> {});
    assertThat(sandbox.attemptContainer(ofNoImage(config))).failed();
  }

  @Test
  @Covers("kubernetes/container/create-unknown-sandbox")
  @Contrast("anotherAttemptIsAnotherContainer")
  void containerInARemovedSandboxIsRefused(CriEndpoint cri) {
    var sandbox = cri.runSandbox().stop().remove();
    assertThat(sandbox.attemptContainer(sandbox.containerConfig(NOTHING, c -> {}))).failed();
  }

  @Test
  @Covers("kubernetes/container/create-stopped-sandbox")
  @Contrast("anotherAttemptIsAnotherContainer")
  void containerInAStoppedSandboxIsNotRun(CriEndpoint cri) {
    var sandbox = cri.runSandbox().stop();
    assertThat(sandbox.attempt(sandbox.containerConfig(NOTHING, c -> {}))).failed();
  }

  @Test
  @Covers("kubernetes/container/many")
  void twentyContainersOfOneSandboxRunSideBySide(CriEndpoint cri) {
    var sandbox = cri.runSandbox();
    var ids = cri.atOnce(20, number -> sandbox.idle().id());
    assertThat("running containers", ContainerStates.running(sandbox))
        .is(ids.stream().sorted().toList());
  }

  private static ContainerConfig ofNoImage(ContainerConfig config) {
    var changed = config.toBuilder();
    changed.getImageBuilder().setImage("plumbline.invalid/there/is:none");
    return changed.build();
  }

  private static String id(CriEndpoint cri, Sandbox sandbox, ContainerConfig config) {
    return cri.demanded(sandbox.attemptContainer(config)).getContainerId();
  }

  private static List<String> ids(Sandbox sandbox) {
    return sandbox.containers().stream().map(Container::getId).toList();
  }
}
