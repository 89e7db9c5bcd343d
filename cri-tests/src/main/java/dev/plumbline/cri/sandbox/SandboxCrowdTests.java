package dev.plumbline.cri.sandbox;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.cri.Sandbox;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.spec.cri.v1.ContainerStatus;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Many sandboxes, and what one status tells of many containers. */
class SandboxCrowdTests {

  private static final int MANY = 20;

  @Test
  @Covers("kubernetes/sandbox/many")
  void twentySandboxesAtOnceAreMadeAndRemoved(CriEndpoint cri) {
    var sandboxes = cri.atOnce(MANY, i -> cri.runSandbox());
    assertThat("ids", sandboxes.stream().map(Sandbox::id).distinct().count()).is((long) MANY);
    cri.atOnce(MANY, i -> sandboxes.get(i).stop().remove());
    assertThat("those in lists", sandboxes.stream().flatMap(s -> s.listed().stream()).count())
        .is(0L);
  }

  @Test
  @Requires("run:registry")
  @Covers("kubernetes/sandbox/status-containers")
  void statusOfASandboxHasItsContainers(CriEndpoint cri) {
    var sandbox = cri.runSandbox();
    var made = List.of(sandbox.idle().id(), sandbox.create(Probe.of(p -> p.mark("one"))).id());
    var told = cri.demanded(sandbox.tryStatus()).getContainersStatusesList();
    assertThat("ids", told.stream().map(ContainerStatus::getId).sorted().toList())
        .is(made.stream().sorted().toList());
  }

  @Test
  @Covers("kubernetes/sandbox/status-timestamp")
  void statusOfASandboxHasItsTime(CriEndpoint cri) {
    var sandbox = cri.runSandbox();
    var before = nanoseconds();
    var told = cri.demanded(sandbox.tryStatus()).getTimestamp();
    var after = nanoseconds();
    assertThat("time of the status", told)
        .is("between call and answer", time -> before <= time && time <= after);
  }

  private static long nanoseconds() {
    var now = Instant.now();
    return now.getEpochSecond() * 1_000_000_000 + now.getNano();
  }
}
