package dev.plumbline.oci.runtime.process;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.Rlimit;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.syscalls.abi.Resource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Limits that no runtime may take: config.md#configPOSIXProcess. */
class RlimitRefusalTests {

  private static final Map<String, Object> CORE =
      Map.of("type", "RLIMIT_CORE", "soft", 0, "hard", 0);
  private static final Probe LIMIT =
      Probe.of(p -> p.rlimit("queue", Resource.RLIMIT_MSGQUEUE).pause("ready"));

  /** A soft limit of 0, so that nothing but the property that is missing can be refused. */
  @ParameterizedTest
  @ValueSource(strings = {"type", "soft", "hard"})
  @Covers("runtime-spec/process/rlimit-{0}-missing")
  @Contrast("completeLimitIsSet")
  void limitWithoutOneOfItsPropertiesIsRefused(String property, OciRuntime runtime) {
    var bundle = with(queue("RLIMIT_MSGQUEUE", 0)).remove("/process/rlimits/1/" + property);
    assertThat(runtime.launch(bundle)).refused();
  }

  @ParameterizedTest
  @ValueSource(strings = {"RLIMIT_PLUMBLINE", "RLIM_NLIMITS", "RLIMIT_", ""})
  @Covers("runtime-spec/process/rlimit-type-unknown")
  @Contrast("completeLimitIsSet")
  void limitOfATypeThatLinuxDoesNotHaveIsRefused(String type, OciRuntime runtime) {
    assertThat(runtime.launch(with(queue(type, 111)))).refused();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rlimit_msgqueue", "MSGQUEUE", "msgqueue"})
  @Covers("runtime-spec/process/rlimit-type-spelling")
  @Contrast("completeLimitIsSet")
  void limitInAnotherSpellingIsRefused(String type, OciRuntime runtime) {
    assertThat(runtime.launch(with(queue(type, 111)))).refused();
  }

  @ParameterizedTest
  @CsvSource({"111, 111", "111, 100"})
  @Covers("runtime-spec/process/rlimit-duplicate")
  @Contrast("completeLimitIsSet")
  void twoLimitsOfOneTypeAreRefused(int first, int second, OciRuntime runtime) {
    var bundle =
        with(queue("RLIMIT_MSGQUEUE", first))
            .set("/process/rlimits/-", queue("RLIMIT_MSGQUEUE", second));
    assertThat(runtime.launch(bundle)).refused();
  }

  @Test
  @Covers("runtime-spec/process/rlimit-soft-above-hard")
  @Contrast("completeLimitIsSet")
  void softLimitAboveTheHardOneIsRefused(OciRuntime runtime) {
    assertThat(runtime.launch(with(queue("RLIMIT_MSGQUEUE", 223)))).refused();
  }

  void completeLimitIsSet(OciRuntime runtime) {
    assertThat(runtime.running(with(queue("RLIMIT_MSGQUEUE", 111))).seen())
        .step("queue")
        .is(StepRecord::rlimit, new Rlimit(111, 222));
  }

  /** A bundle whose second limit is the one in question. */
  private static Bundle with(Map<String, Object> limit) {
    return Bundle.running(LIMIT).set("/process/rlimits/-", CORE).set("/process/rlimits/-", limit);
  }

  private static Map<String, Object> queue(String type, int soft) {
    return Map.of("type", type, "soft", soft, "hard", 222);
  }
}
