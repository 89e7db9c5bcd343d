package dev.plumbline.oci.commandline.ps;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.outcome.Deviation;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.Container;
import dev.plumbline.fixtures.runtime.Execution;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.runtime.Operation;
import dev.plumbline.fixtures.witness.HostCgroup;
import dev.plumbline.spec.json.Json;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Which processes ps lists, and how: runc-ps(8). */
class PsTests {

  private static final Probe WAITING = Probe.of(p -> p.pause("waiting"));
  private static final int KILLED = 128;
  private static final int LAST_SIGNAL = 64;

  @Test
  @Covers("commandline/ps/json")
  void listIsAnArrayOfNumbersOnTheHost(OciRuntime runtime) {
    var container = runtime.running(Bundle.idle());
    assertThat("processes", listed(container)).is(List.of(container.pid()));
  }

  @Test
  @Covers("commandline/ps/complete")
  void addedProcessIsListed(OciRuntime runtime) {
    var container = runtime.running(Bundle.idle());
    var added = container.exec(WAITING).detach().await("waiting");
    assertThat("processes", listed(container)).is(sorted(container.pid(), added.pid()));
  }

  @Test
  @Covers("commandline/ps/child-cgroups")
  @Requires("runtime:exec")
  void processInACgroupBelowIsListed(OciRuntime runtime) {
    var container = runtime.running(Bundle.idle());
    var added = container.exec(WAITING).detach().await("waiting");
    HostCgroup.below(runtime, container, "sub").take(added.pid());
    assertThat("processes", listed(container)).is(sorted(container.pid(), added.pid()));
  }

  @Test
  @Covers("commandline/ps/table")
  void tableHasAHeadingAndALineForTheProcess(OciRuntime runtime) {
    var container = runtime.running(Bundle.idle());
    var lines = container.tryPs("table").out().lines().toList();
    assertThat("lines", lines.size()).is(2);
    assertThat("heading", words(lines.get(0))).is("with PID", words -> words.contains("PID"));
    var pid = String.valueOf(container.pid());
    assertThat("line", words(lines.get(1))).is("with " + pid, words -> words.contains(pid));
  }

  @Test
  @Covers("commandline/ps/created")
  void waitingProcessOfACreatedContainerIsListed(OciRuntime runtime) {
    var container = runtime.create(Bundle.idle());
    assertThat("processes", listed(container)).is(List.of(container.pid()));
  }

  @Test
  @Covers("commandline/ps/stopped")
  void stoppedContainerHasNoProcessesOrIsAnError(OciRuntime runtime) {
    var execution = runtime.running(Bundle.idle()).stop().tryPs("json");
    assertThat("answer", answer(execution)).isOneOf(List.of("[]", "null", "an error"));
  }

  @Test
  @Covers("commandline/ps/unknown")
  @Contrast("listIsAnArrayOfNumbersOnTheHost")
  void unknownContainerIsAnError(OciRuntime runtime) {
    var call = runtime.call(Operation.PS).with("--format", "json").id(runtime.newId());
    assertThat(call.execute()).failed();
  }

  private static List<Long> listed(Container container) {
    var execution = container.tryPs("json");
    assertThat(execution).succeeded();
    try {
      var list = Json.tree("ps", execution.stdout());
      return StreamSupport.stream(list.spliterator(), false)
          .map(number -> number.isIntegralNumber() ? number.asLong() : -1)
          .sorted()
          .toList();
    } catch (IllegalArgumentException e) {
      throw Deviation.of("ps --format json", "a JSON array", execution.excerpt());
    }
  }

  /** What an empty list, an error that was found and a crash look like. */
  private static String answer(Execution execution) {
    if (execution.succeeded()) {
      return execution.out().replaceAll("\\s", "");
    }
    var crashed = execution.exit() > KILLED && execution.exit() <= KILLED + LAST_SIGNAL;
    return execution.problem() == null && !crashed ? "an error" : execution.brief();
  }

  private static List<Long> sorted(Long... pids) {
    return Stream.of(pids).sorted().toList();
  }

  private static List<String> words(String line) {
    return List.of(line.strip().split("\\s+"));
  }
}
