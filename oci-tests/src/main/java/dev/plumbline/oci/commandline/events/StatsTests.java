package dev.plumbline.oci.commandline.events;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.outcome.Deviation;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.Container;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.CgroupSetting;
import dev.plumbline.fixtures.witness.HostProcess;
import dev.plumbline.spec.json.Json;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What events --stats tells of a container's cgroup: runc-events(8). */
class StatsTests {

  private static final long MIB = 1 << 20;
  private static final Pattern LIMIT =
      Pattern.compile("hugetlb\\.(\\d+[KMG]B)\\.(limit_in_bytes|max)");

  @Test
  @Covers("commandline/events/stats")
  void oneObjectHasTypeIdAndData(OciRuntime runtime) {
    var container = runtime.running(Bundle.idle());
    var stats = stats(container);
    assertThat("type", stats.path("type").asText()).is("stats");
    assertThat("id", stats.path("id").asText()).is(container.id());
    assertThat("data is an object", stats.path("data").isObject()).is(true);
  }

  @Test
  @Covers("commandline/events/stats-memory")
  void memoryInUseAndItsLimitAreTold(OciRuntime runtime) {
    var using = Probe.of(p -> p.allocate("taken", 48 * MIB).pause("ready"));
    var bundle = Bundle.running(using).set("/linux/resources/memory/limit", 64 * MIB);
    var usage = stats(runtime.running(bundle)).at("/data/memory/usage");
    assertThat("limit", usage.path("limit").asLong()).is(64 * MIB);
    assertThat("usage", usage.path("usage").asLong())
        .is("from 48 to 64 MiB", bytes -> bytes >= 48 * MIB && bytes <= 64 * MIB);
  }

  @Test
  @Covers("commandline/events/stats-cpu")
  @Requires("host:cgroup-v1")
  void processorTimeLiesBetweenWhatTheKernelSaysBeforeAndAfter(OciRuntime runtime) {
    var container = runtime.running(Bundle.idle());
    var before = processorTime(container);
    var total = stats(container).at("/data/cpu/usage/total").asLong();
    var after = processorTime(container);
    assertThat("nanoseconds", total)
        .is("from " + before + " to " + after, time -> time >= before && time <= after);
  }

  @Test
  @Covers("commandline/events/stats-pids")
  void numberOfTasksIsThatOfTheCgroup(OciRuntime runtime) {
    var probe = Probe.of(p -> p.start("child", c -> c.pause("born")).pause("ready"));
    var container = runtime.running(Bundle.running(probe)).await("born");
    assertThat("tasks", stats(container).at("/data/pids/current").asInt()).is(2);
  }

  @Test
  @Covers("commandline/events/stats-hugetlb")
  void hugePagesOfEachSizeAreTold(OciRuntime runtime) {
    var container = runtime.running(Bundle.idle());
    var told = new TreeSet<String>();
    stats(container).at("/data/hugetlb").fieldNames().forEachRemaining(told::add);
    assertThat("sizes", told).is(sizesOfHugePages(container));
  }

  @Test
  @Covers("commandline/events/stopped")
  @Contrast("oneObjectHasTypeIdAndData")
  void statisticsOfAStoppedContainerAreAnError(OciRuntime runtime) {
    assertThat(runtime.running(Bundle.idle()).stop().tryStats()).failed();
  }

  private static JsonNode stats(Container container) {
    var execution = container.tryStats();
    assertThat(execution).succeeded();
    try {
      return Json.tree("events", execution.stdout());
    } catch (IllegalArgumentException e) {
      throw Deviation.of("events --stats", "one JSON object", execution.excerpt());
    }
  }

  private static TreeSet<String> sizesOfHugePages(Container container) {
    var files = HostProcess.of(container).cgroup("hugetlb").toFile().list();
    return Stream.of(Objects.requireNonNull(files))
        .map(LIMIT::matcher)
        .filter(Matcher::matches)
        .map(limit -> limit.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static long processorTime(Container container) {
    return Long.parseLong(CgroupSetting.text(container, "cpuacct", "cpuacct.usage"));
  }
}
