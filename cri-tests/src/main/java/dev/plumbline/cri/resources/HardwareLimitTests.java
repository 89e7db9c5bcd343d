package dev.plumbline.cri.resources;

import static dev.plumbline.cri.resources.Resources.MIB;
import static dev.plumbline.cri.resources.Resources.with;
import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.Seen;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Limits that a container finds in its own view of its cgroup. */
@Requires("run:registry")
class HardwareLimitTests {

  /** As v1 and v2 name it. */
  private static final Probe HUGE_PAGES =
      Probe.of(
          p ->
              p.readFile("v1", "/sys/fs/cgroup/hugetlb/hugetlb.2MB.limit_in_bytes")
                  .readFile("v2", "/sys/fs/cgroup/hugetlb.2MB.max"));

  private static final Probe MEMORY_HIGH =
      Probe.of(p -> p.readFile("high", "/sys/fs/cgroup/memory.high"));

  private static final Probe OOM_SCORE =
      Probe.of(p -> p.readFile("score", "/proc/self/oom_score_adj"));

  private static final Probe STATUS = Probe.of(p -> p.readFile("status", "/proc/self/status"));

  @Test
  @Covers("kubernetes/resources/hugepages")
  void limitOfHugePagesIsInTheCgroup(CriEndpoint cri) {
    var seen =
        cri.runSandbox()
            .run(
                HUGE_PAGES,
                with(r -> r.addHugepageLimitsBuilder().setPageSize("2MB").setLimit(8 * MIB)));
    assertThat("limit in bytes", limits(seen)).is(List.of(8 * MIB + "\n"));
  }

  @Test
  @Covers("kubernetes/resources/unified")
  void valueForAFileOfV2IsInTheCgroup(CriEndpoint cri) {
    var high = String.valueOf(64 * MIB);
    var seen = cri.runSandbox().run(MEMORY_HIGH, with(r -> r.putUnified("memory.high", high)));
    assertThat(seen).step("high").read(high + "\n");
  }

  @Test
  @Covers("kubernetes/resources/cpuset-mems")
  void memoryNodesAreThoseOfTheSet(CriEndpoint cri) {
    var seen = cri.runSandbox().run(STATUS, with(r -> r.setCpusetMems("1")));
    assertThat("memory nodes", allowed(seen)).is(List.of("1"));
  }

  @Test
  @Covers("kubernetes/resources/oom-score-adj")
  void lowerOomScoreIsInForce(CriEndpoint cri) {
    var seen = cri.runSandbox().run(OOM_SCORE, with(r -> r.setOomScoreAdj(-998)));
    assertThat(seen).step("score").read("-998\n");
  }

  private static List<String> limits(Seen seen) {
    return Stream.of("v1", "v2")
        .flatMap(label -> seen.record().step(label).stream())
        .filter(step -> step.succeeded())
        .map(step -> step.text())
        .toList();
  }

  private static List<String> allowed(Seen seen) {
    return assertThat(seen)
        .step("status")
        .value()
        .text()
        .lines()
        .filter(line -> line.startsWith("Mems_allowed_list:"))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .toList();
  }
}
