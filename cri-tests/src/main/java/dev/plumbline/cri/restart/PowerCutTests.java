package dev.plumbline.cri.restart;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.cri.PodAttempt;
import dev.plumbline.fixtures.cri.Restart;
import dev.plumbline.fixtures.cri.Sandbox;
import dev.plumbline.fixtures.cri.channel.Reply;
import dev.plumbline.fixtures.cri.containerd.CniCalls;
import dev.plumbline.fixtures.cri.containerd.PodFiles;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.spec.cri.v1.ContainerState;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Servers that end at once, and what they find of pods when they come back. */
@Tag("alone")
@Requires({"run:own-server", "run:registry"})
class PowerCutTests {

  private static final Probe NOTHING = Probe.of(p -> {});

  @Test
  @Covers("kubernetes/restart/damaged")
  void podWhoseFilesAreEmptyHarmsNoOtherAndCanBeRemoved(CriEndpoint cri) {
    damagedPodHarmsNoOther(cri, PodFiles::empty);
  }

  @Test
  @Covers("kubernetes/restart/damaged")
  void podWhoseFilesAreGoneHarmsNoOtherAndCanBeRemoved(CriEndpoint cri) {
    damagedPodHarmsNoOther(cri, PodFiles::lose);
  }

  @Test
  @Covers("kubernetes/restart/half-made")
  void sandboxThatWasBeingMadeIsGoneOrCanBeRemoved(CriEndpoint cri) {
    var pod = PodAttempt.of(cri);
    var calls = CniCalls.of(cri);
    cri.untilTheEnd(() -> calls.endLost(pod.name()));
    var gate = cri.untilTheEnd(calls.hold(pod.name()));
    cri.restart(
        Restart.ofAPowerCut()
            .before(
                () -> {
                  CompletableFuture.runAsync(() -> pod.run(cri.deadlines().command()));
                  cri.becomes(() -> !calls.underWay(pod.name()).isEmpty());
                })
            .meanwhile(() -> calls.underWay(pod.name()).forEach(ProcessHandle::destroyForcibly)));
    gate.lift();
    assertThat("calls in the midst", calls.ofPod(pod.name()).size()).is(1);
    assertThat("refusals", refusals(pod.sandboxes())).is(List.of());
    assertThat("entries of it", pod.entries()).is(List.of());
    assertThat(pod.run(cri.deadlines().command())).isOk();
    pod.remove();
  }

  private static void damagedPodHarmsNoOther(CriEndpoint cri, Consumer<PodFiles> damage) {
    var other = cri.runSandbox().idle();
    var damaged = cri.runSandbox().idle().sandbox();
    var files = PodFiles.of(cri, damaged);
    var comesBack =
        cri.restart(
            Restart.ofAPowerCut()
                .meanwhile(
                    () -> {
                      files.endProcesses();
                      damage.accept(files);
                    })
                .cure(files::mend));
    assertThat("whether the server comes back", comesBack).is(true);
    assertThat("state of the other", other.status().getState())
        .is(ContainerState.CONTAINER_RUNNING);
    other.probe(NOTHING);
    assertThat("refusals", refusals(List.of(damaged))).is(List.of());
    assertThat("entries of the damaged one", damaged.listed()).is(List.of());
  }

  private static List<String> refusals(List<Sandbox> sandboxes) {
    return sandboxes.stream()
        .flatMap(sandbox -> Stream.of(sandbox.tryStop(), sandbox.tryRemove()))
        .filter(reply -> !reply.isOk())
        .map(Reply::brief)
        .toList();
  }
}
