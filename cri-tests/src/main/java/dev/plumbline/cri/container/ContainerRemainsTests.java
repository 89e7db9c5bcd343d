package dev.plumbline.cri.container;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriContainer;
import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.cri.PodCgroups;
import dev.plumbline.fixtures.cri.Sandbox;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.leaks.Footprint;
import dev.plumbline.fixtures.leaks.LeakDetector;
import dev.plumbline.fixtures.probe.DirectoryEntry;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.Seen;
import dev.plumbline.spec.cri.v1.NamespaceMode;
import dev.plumbline.spec.cri.v1.NamespaceOption;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is left of containers and their processes. */
@Requires({"run:registry", "witness:files", "witness:host"})
class ContainerRemainsTests {

  private static final NamespaceOption SHARED =
      NamespaceOption.newBuilder().setPid(NamespaceMode.POD).build();

  /** The grandchild outlives its parent, and ends. */
  private static final Probe LEAVES_AN_ORPHAN =
      Probe.of(
          p ->
              p.fork(
                      "child",
                      child ->
                          child.start(
                              "orphan", orphan -> orphan.sleep("slept", Duration.ofMillis(200))))
                  .sleep("waited", Duration.ofSeconds(2))
                  .pid("own")
                  .listDirectory("processes", "/proc"));

  @Test
  @Covers("kubernetes/container/removed-leaves-nothing")
  void removedContainerLeavesNothing(CriEndpoint cri) throws IOException {
    var container = cri.runSandbox().create(Probe.of(p -> p.pause("idle")));
    var detector = new LeakDetector(Footprint.of(container.id()));
    container.start();
    assertThat("cgroups", cgroups(container)).is("at least one", found -> !found.isEmpty());
    container.remove();
    assertThat("processes and mounts", detector.look()).is(List.of());
    assertThat("cgroups", cgroups(container)).is(List.of());
  }

  @Test
  @Requires("witness:server-mounts")
  @Covers("kubernetes/container/failed-leaves-nothing")
  @Contrast("removedContainerLeavesNothing")
  void containerThatCannotBeStartedLeavesNothing(CriEndpoint cri) {
    var sandbox = cri.runSandbox();
    var parent = sandbox.config().getLinux().getCgroupParent();
    var before = PodCgroups.below(parent);
    var impossible =
        sandbox.containerConfig(
            Probe.of(p -> {}),
            c -> c.getLinuxBuilder().getResourcesBuilder().setCpusetCpus("1023"));
    assertThat(sandbox.attempt(impossible)).failed();
    assertThat("cgroups", PodCgroups.below(parent)).is(before);
    assertThat("mounts of its own", mounts(cri, sandbox)).is(List.of());
  }

  /** Those that name a container of the sandbox, which may be listed although it never ran. */
  private static List<String> mounts(CriEndpoint cri, Sandbox sandbox) {
    return sandbox.containers().stream()
        .flatMap(container -> cri.mounts().naming(container.getId()).stream())
        .toList();
  }

  @Test
  @Covers("kubernetes/container/zombies")
  void orphansOfASharedPidNamespaceAreReaped(CriEndpoint cri) {
    var sandbox =
        cri.runSandbox(
            c -> c.getLinuxBuilder().getSecurityContextBuilder().setNamespaceOptions(SHARED));
    var seen =
        sandbox.run(
            LEAVES_AN_ORPHAN,
            c -> c.getLinuxBuilder().getSecurityContextBuilder().setNamespaceOptions(SHARED));
    var own = assertThat(seen).step("own").value().result();
    assertThat("processes", processes(seen)).is(List.of(1L, own));
  }

  /** Those below the test's own that have the container's id in their names. */
  private static List<Path> cgroups(CriContainer container) {
    var parent = container.sandbox().config().getLinux().getCgroupParent();
    return PodCgroups.below(parent).stream()
        .filter(directory -> directory.getFileName().toString().contains(container.id()))
        .toList();
  }

  private static List<Long> processes(Seen seen) {
    return assertThat(seen).step("processes").value().entries().stream()
        .map(DirectoryEntry::name)
        .filter(name -> name.chars().allMatch(Character::isDigit))
        .map(Long::valueOf)
        .sorted()
        .toList();
  }
}
