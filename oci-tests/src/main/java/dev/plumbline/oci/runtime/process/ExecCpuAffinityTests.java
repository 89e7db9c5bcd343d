package dev.plumbline.oci.runtime.process;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.runtime.Seen;
import dev.plumbline.spec.runtime.ExecCpuAffinity;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where processes that exec adds may run: config.md#configLinuxProcess. */
class ExecCpuAffinityTests {

  private static final Probe AFFINITY = Probe.of(p -> p.affinity("affinity"));

  private static final Probe FIRST = Probe.of(p -> p.affinity("affinity").pause("ready"));

  @Test
  @Covers("runtime-spec/process/exec-affinity-init")
  void firstProgramMayRunWhereItMightWithoutTheField(OciRuntime runtime) {
    var plain = runtime.run(Bundle.running(AFFINITY));
    var bundle = Bundle.running(AFFINITY).process(p -> p.withExecCPUAffinity(on("1", "1")));
    var everywhere = assertThat(plain).step("affinity").value().affinity();
    assertThat(runtime.run(bundle)).step("affinity").is(StepRecord::affinity, everywhere);
  }

  @Test
  @Covers("runtime-spec/process/exec-affinity-final")
  void addedProcessMayRunOnTheFinalProcessorsOnly(OciRuntime runtime) {
    var seen = runtime.running(with(on("0", "1"))).exec(AFFINITY).run();
    assertThat(seen).step("affinity").is(StepRecord::affinity, Set.of(1));
  }

  @ParameterizedTest
  @CsvSource({"'0,1',01", "0-1,01", "1,1"})
  @Covers("runtime-spec/process/exec-affinity-list")
  void listNamesTheProcessorsThatItSeemsTo(String list, String each, OciRuntime runtime) {
    var seen = runtime.running(with(on("0", list))).exec(AFFINITY).run();
    var processors = each.chars().map(Character::getNumericValue).boxed();
    assertThat(seen).step("affinity").is(StepRecord::affinity, Set.copyOf(processors.toList()));
  }

  @Test
  @Covers("runtime-spec/process/exec-affinity-final-left-out")
  void withoutFinalThatOfInitialOrTheCgroupHolds(OciRuntime runtime) {
    var container = runtime.running(with(ExecCpuAffinity.EMPTY.withInitial("1")));
    assertThat("processors", processors(container.exec(AFFINITY).run()))
        .isOneOf(List.of(Set.of(1), processors(container.seen())));
  }

  @Test
  @Covers("runtime-spec/process/exec-affinity-final-left-out")
  void withAnEmptyFinalThatOfInitialOrTheCgroupHolds(OciRuntime runtime) {
    var container = runtime.running(with(on("1", "")));
    assertThat("processors", processors(container.exec(AFFINITY).run()))
        .isOneOf(List.of(Set.of(1), processors(container.seen())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1-", "a"})
  @Covers("runtime-spec/process/exec-affinity-invalid")
  @Contrast("addedProcessMayRunOnTheFinalProcessorsOnly")
  void listThatCannotBeReadIsRefusedByCreateOrExec(String list, OciRuntime runtime) {
    var container = runtime.launch(with(on("0", list))).create().container();
    assertThat(container.exec(AFFINITY).execute()).failed();
  }

  private static Set<Integer> processors(Seen seen) {
    return assertThat(seen).step("affinity").value().affinity();
  }

  private static Bundle with(ExecCpuAffinity affinity) {
    return Bundle.running(FIRST).process(p -> p.withExecCPUAffinity(affinity));
  }

  private static ExecCpuAffinity on(String initial, String last) {
    return ExecCpuAffinity.EMPTY.withInitial(initial).withFinalCpus(last);
  }
}
