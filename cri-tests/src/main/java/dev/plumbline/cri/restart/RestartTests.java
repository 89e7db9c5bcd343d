package dev.plumbline.cri.restart;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriContainer;
import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.cri.Sandbox;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.spec.cri.v1.ContainerState;
import dev.plumbline.spec.cri.v1.ContainerStatus;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pods that are there when the server ends, and what it knows of them when it has come back. */
@Tag("alone")
@Requires({"run:registry", "witness:files"})
class RestartTests {

  private static final Probe NOTHING = Probe.of(p -> {});

  private static final Probe FAILS = Probe.of(p -> p.exit(3));

  private static final Probe FIRST_PROCESS = Probe.of(p -> p.readFile("stat", "/proc/1/stat"));

  /** Where {@code /proc/PID/stat} tells when the process began. */
  private static final int START_TIME = 21;

  @Test
  @Covers({"kubernetes/restart/running-kept", "kubernetes/restart/exec-after"})
  void runningContainerRunsOnAndTakesCommands(CriEndpoint cri) {
    var container = cri.runSandbox().idle();
    var began = began(container);
    cri.restart();
    assertThat("state", container.status().getState()).is(ContainerState.CONTAINER_RUNNING);
    assertThat("when its program began", began(container)).is(began);
  }

  @Test
  @Covers("kubernetes/restart/ids-kept")
  void sandboxesAndContainersAreListedUnderTheirIds(CriEndpoint cri) {
    var sandbox = cri.runSandbox();
    var container = sandbox.idle();
    cri.restart();
    assertThat("entries of the sandbox", sandbox.listed().size()).is(1);
    assertThat("entries of the container", container.listed().size()).is(1);
    assertThat("the container's sandbox", container.listed().get(0).getPodSandboxId())
        .is(sandbox.id());
  }

  @Test
  @Covers("kubernetes/restart/states-kept")
  void statesAndTimesAreTheSame(CriEndpoint cri) {
    var sandbox = cri.runSandbox();
    var stopped = cri.runSandbox().stop();
    var containers =
        List.of(sandbox.create(NOTHING), sandbox.idle(), sandbox.create(FAILS).start().awaitExit());
    var before = told(List.of(sandbox, stopped), containers);
    cri.restart();
    assertThat("states and times", told(List.of(sandbox, stopped), containers)).is(before);
  }

  @Test
  @Covers("kubernetes/restart/image-ref-after")
  void imageRefAndMountsAreTheSame(CriEndpoint cri) {
    var source = cri.directory().toString();
    var container =
        cri.runSandbox()
            .create(
                NOTHING, c -> c.addMountsBuilder().setHostPath(source).setContainerPath("/place"));
    var before = container.status();
    cri.restart();
    var after = container.status();
    assertThat("image_ref", after.getImageRef()).is(before.getImageRef());
    assertThat("image", after.getImage()).is(before.getImage());
    assertThat("mounts", after.getMountsList()).is(before.getMountsList());
  }

  @Test
  @Covers("kubernetes/restart/stop-after")
  void oldPodIsStoppedAndRemoved(CriEndpoint cri) {
    var sandbox = cri.runSandbox();
    var container = sandbox.idle();
    cri.restart();
    assertThat(container.tryStop(0)).isOk();
    assertThat("state", container.status().getState()).is(ContainerState.CONTAINER_EXITED);
    assertThat(container.tryRemove()).isOk();
    assertThat(sandbox.tryStop()).isOk();
    assertThat(sandbox.tryRemove()).isOk();
    assertThat("entries of the sandbox", sandbox.listed()).is(List.of());
  }

  @Test
  @Covers("kubernetes/restart/names-after")
  void nameThatIsTakenStaysTaken(CriEndpoint cri) {
    var sandbox = cri.runSandbox();
    cri.restart();
    assertThat(cri.attemptSandbox(sandbox.config())).failed();
    assertThat("entries of the first", sandbox.listed().size()).is(1);
  }

  @Test
  @Requires("server:loopback-registry")
  @Covers("kubernetes/restart/images-after")
  void imagesAreTheSame(CriEndpoint cri) {
    var reference = cri.images().registry().offer("env").reference();
    cri.images().pull(reference);
    var before = cri.images().status(reference);
    cri.restart();
    assertThat("the image", cri.images().status(reference)).is(before);
    assertThat("entries in the list", cri.images().listed(before.getId()).size()).is(1);
  }

  /** When the first process of a container began, in clock ticks since the machine did. */
  private static String began(CriContainer container) {
    var stat = assertThat(container.probe(FIRST_PROCESS)).step("stat").value().text();
    return stat.split(" ")[START_TIME];
  }

  private static List<String> told(List<Sandbox> sandboxes, List<CriContainer> containers) {
    var ofSandboxes =
        sandboxes.stream()
            .map(Sandbox::status)
            .map(s -> "sandbox %s, %d".formatted(s.getState(), s.getCreatedAt()));
    var statuses = containers.stream().map(CriContainer::status).toList();
    var ofContainers = IntStream.range(0, statuses.size()).mapToObj(i -> told(i, statuses.get(i)));
    return Stream.concat(ofSandboxes, ofContainers).toList();
  }

  private static String told(int number, ContainerStatus status) {
    return "container %d %s, exit_code %d, %d, %d, %d"
        .formatted(
            number,
            status.getState(),
            status.getExitCode(),
            status.getCreatedAt(),
            status.getStartedAt(),
            status.getFinishedAt());
  }
}
