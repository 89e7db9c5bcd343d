package dev.plumbline.oci.runtime.linux.seccomp;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;
import static dev.plumbline.oci.runtime.linux.seccomp.Filters.ERRNO;
import static dev.plumbline.oci.runtime.linux.seccomp.Filters.RAN;
import static dev.plumbline.oci.runtime.linux.seccomp.Filters.mkdirMeets;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.LoadedFilters;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a filter is loaded: config-linux.md#configLinuxSeccomp, flags. */
class FlagTests {

  private static final String PREFIX = "SECCOMP_FILTER_FLAG_";
  private static final Probe STATUS = Probe.of(p -> p.readFile("status", "/proc/self/status"));

  @Test
  @Covers("runtime-spec/seccomp/flag-log")
  @Contrast("filterWithoutFlagsIsLoadedWithoutThem")
  void filterIsLoadedWithTheFlagLog(OciRuntime runtime) {
    var container = runtime.running(flagged(Bundle.idle(), "LOG"));
    assertThat("flag LOG", LoadedFilters.of(runtime, container).logs()).is(true);
  }

  @Test
  @Covers("commandline/seccomp/empty-flags")
  @Contrast("filterIsLoadedWithTheFlagLog")
  void emptyListOfFlagsIsNone(OciRuntime runtime) {
    var bundle = Bundle.idle().set("/linux/seccomp", mkdirMeets(ERRNO).withFlags(List.of()));
    var container = runtime.running(bundle);
    assertThat("flag LOG", LoadedFilters.of(runtime, container).logs()).is(false);
  }

  void filterWithoutFlagsIsLoadedWithoutThem(OciRuntime runtime) {
    var container = runtime.running(Bundle.idle().set("/linux/seccomp", mkdirMeets(ERRNO)));
    assertThat("flag LOG", LoadedFilters.of(runtime, container).logs()).is(false);
  }

  @Test
  @Covers("runtime-spec/seccomp/flag-spec-allow")
  void speculationIsThatOfAProgramWithoutAFilter(OciRuntime runtime) {
    var free = runtime.run(Bundle.running(STATUS));
    var own = speculation(assertThat(free).step("status").value());
    assertThat(runtime.run(flagged(Bundle.running(STATUS), "SPEC_ALLOW")))
        .step("status")
        .is(FlagTests::speculation, own);
  }

  /** Whether create, start or nobody says so is left open. */
  @ParameterizedTest
  @ValueSource(strings = {PREFIX + "PLUMBLINE", "LOG", "seccomp_filter_flag_log", ""})
  @Covers("runtime-spec/seccomp/flag-unknown")
  @Contrast("programRunsUnderAFilterWithFlags")
  void programUnderAFilterWithAnUnknownFlagDoesNotRun(String flag, OciRuntime runtime) {
    var filter = mkdirMeets(ERRNO).withFlags(List.of(flag));
    var container = runtime.launch(Filters.running(RAN, filter)).create().container();
    assertThat(container).isNotCreatedInTheEnd();
    assertThat(container).isNotRunningInTheEnd();
    assertThat("steps of the program", container.record().steps()).is(List.of());
  }

  void programRunsUnderAFilterWithFlags(OciRuntime runtime) {
    assertThat(runtime.run(flagged(Bundle.running(RAN), "LOG"))).ranToTheEnd();
  }

  private static Bundle flagged(Bundle bundle, String flag) {
    return bundle.set("/linux/seccomp", mkdirMeets(ERRNO).withFlags(List.of(PREFIX + flag)));
  }

  private static List<String> speculation(StepRecord step) {
    return step.text().lines().filter(line -> line.startsWith("Speculation")).toList();
  }
}
