package dev.plumbline.oci.runtime.config;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.spec.schema.InvalidValues;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Values of every property that no runtime may take, since the text rules them out: config.md,
 * Valid values. Each row tries several values of one property, each by itself.
 */
class InvalidValueTests {

  private static final Probe RAN = Probe.of(p -> p.pid("ran"));

  @ParameterizedTest
  @MethodSource("otherTypes")
  @Covers("runtime-spec/config/invalid-type")
  @Contrast("validConfigurationIsAccepted")
  void valueOfAnotherTypeIsRefused(InvalidProperty property, OciRuntime runtime) {
    assertThat(property.tried(runtime)).allRefused();
  }

  @ParameterizedTest
  @CsvSource({
    "/linux/namespaces/0/type, plumbline",
    "/linux/rootfsPropagation, plumbline",
    "/linux/devices/0/type, x"
  })
  @MethodSource("otherWords")
  @Covers("runtime-spec/config/invalid-choice")
  @Contrast("validConfigurationIsAccepted")
  void wordThatIsNoChoiceIsRefused(InvalidProperty property, OciRuntime runtime) {
    assertThat(property.tried(runtime)).allRefused();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/linux/seccomp/defaultAction", "/linux/seccomp/syscalls/0/action"})
  @Covers("runtime-spec/config/invalid-choice")
  @Requires("runtime:seccomp")
  @Contrast("validValuesAreAccepted")
  void wordThatIsNoActionIsRefused(String property, OciRuntime runtime) {
    var bundle = EveryObject.running(RAN).set(property, "SCMP_ACT_PLUMBLINE");
    assertThat(runtime.launch(bundle)).refused();
  }

  @ParameterizedTest
  @CsvSource({
    "/process/user/uid, -1",
    "/process/user/uid, 4294967296",
    "/process/user/uid, 0.5",
    "/process/user/gid, -1",
    "/process/oomScoreAdj, 0.5",
    "/process/oomScoreAdj, 4294967296",
    "/process/rlimits/0/soft, -1",
    "/process/rlimits/0/soft, 18446744073709551616",
    "/process/rlimits/0/hard, 0.5",
    "/linux/resources/pids/limit, 0.5"
  })
  @MethodSource("otherRanges")
  @Covers("runtime-spec/config/invalid-number")
  @Contrast("validConfigurationIsAccepted")
  void numberOutOfRangeOrWithAFractionIsRefused(InvalidProperty property, OciRuntime runtime) {
    assertThat(property.tried(runtime)).allRefused();
  }

  @ParameterizedTest
  @MethodSource("otherForms")
  @Covers("runtime-spec/config/invalid-format")
  @Contrast("validConfigurationIsAccepted")
  void textOrListOfAnotherFormIsRefused(InvalidProperty property, OciRuntime runtime) {
    assertThat(property.tried(runtime)).allRefused();
  }

  @Test
  @Covers("runtime-spec/config/invalid-no-effect")
  @Contrast("defaultConfigurationIsAccepted")
  void nothingIsLeftOfARefusedConfiguration(OciRuntime runtime) {
    var attempt = runtime.attemptCreate(Bundle.running(RAN).set("/process/user/uid", -1));
    assertThat(attempt).refused().leftNoContainer();
  }

  @Test
  @Covers("runtime-spec/config/unsupported-value")
  @Contrast("defaultConfigurationIsAccepted")
  void fileSystemThatTheKernelLacksIsRefused(OciRuntime runtime) {
    var bundle = Bundle.running(RAN).mount("/scratch", "plumblinefs", "none");
    assertThat(runtime.launch(bundle)).refused();
  }

  void defaultConfigurationIsAccepted(OciRuntime runtime) {
    assertThat(runtime.run(Bundle.running(RAN))).ranToTheEnd();
  }

  void validConfigurationIsAccepted(InvalidProperty property, OciRuntime runtime) {
    assertThat(property.unchanged(runtime)).allAccepted();
  }

  static Stream<InvalidProperty> otherTypes() {
    return InvalidProperty.each(InvalidValues::ofOtherTypes);
  }

  static Stream<InvalidProperty> otherWords() {
    return InvalidProperty.each(InvalidValues::ofOtherWords);
  }

  static Stream<InvalidProperty> otherRanges() {
    return InvalidProperty.each(InvalidValues::ofOtherRanges);
  }

  static Stream<InvalidProperty> otherForms() {
    return InvalidProperty.each(InvalidValues::ofOtherForms);
  }
}
