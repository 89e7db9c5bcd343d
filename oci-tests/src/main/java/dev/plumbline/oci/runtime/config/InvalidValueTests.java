package dev.plumbline.oci.runtime.config;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
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
  @MethodSource("otherWords")
  @Covers("runtime-spec/config/invalid-choice")
  @Contrast("validConfigurationIsAccepted")
  void wordThatIsNoChoiceIsRefused(InvalidProperty property, OciRuntime runtime) {
    assertThat(property.tried(runtime)).allRefused();
  }

  @ParameterizedTest
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
