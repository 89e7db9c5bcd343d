package dev.plumbline.oci.commandline.process;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.runtime.OciRuntime;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Processors that a pinned caller leaves to programs: sched_setaffinity(2). */
@Requires("host:two-cpus")
class InheritedAffinityTests {

  private static final Probe AFFINITY = Probe.of(p -> p.affinity("affinity"));
  private static final Probe FIRST = Probe.of(p -> p.affinity("affinity").pause("ready"));

  @Test
  @Covers("commandline/process/affinity-reset")
  void programMayRunOnEveryProcessor(OciRuntime runtime) {
    var plain = runtime.run(Bundle.running(AFFINITY));
    var pinned =
        runtime.run(Bundle.running(AFFINITY), call -> call.calledBy(Callers::onFirstProcessor));
    var everywhere = assertThat(plain).step("affinity").value().affinity();
    assertThat(pinned).step("affinity").is(StepRecord::affinity, everywhere);
  }

  @Test
  @Covers("commandline/process/affinity-cpuset")
  void programMayRunOnTheProcessorsOfItsSet(OciRuntime runtime) {
    var bundle = Bundle.running(AFFINITY).set("/linux/resources/cpu/cpus", "1");
    var seen = runtime.run(bundle, call -> call.calledBy(Callers::onFirstProcessor));
    assertThat(seen).step("affinity").is(StepRecord::affinity, Set.of(1));
  }

  @Test
  @Covers("commandline/process/affinity-exec")
  void addedProcessMayRunWhereTheFirstOneMay(OciRuntime runtime) {
    var container = runtime.running(Bundle.running(FIRST));
    var own = assertThat(container.seen()).step("affinity").value().affinity();
    var exec = container.exec(AFFINITY);
    var seen = exec.changed(call -> call.calledBy(Callers::onFirstProcessor)).run();
    assertThat(seen).step("affinity").is(StepRecord::affinity, own);
  }
}
