package dev.plumbline.oci.runtime.config;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.OciRuntime;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Values that a runtime does well to refuse, although no sentence of the specification demands it:
 * config.md, Valid values. A row tries all properties of one sample.
 */
class DoubtfulValueTests {

  @ParameterizedTest
  @MethodSource("nulls")
  @Covers("runtime-spec/config/invalid-null")
  @Contrast("validConfigurationIsAccepted")
  void nullIsRefused(InvalidProperty properties, OciRuntime runtime) {
    assertThat(properties.triedTogether(runtime)).allRefused();
  }

  @ParameterizedTest
  @MethodSource("emptyWords")
  @Covers("runtime-spec/config/invalid-empty-word")
  @Contrast("validConfigurationIsAccepted")
  void emptyTextInPlaceOfAChoiceIsRefused(InvalidProperty properties, OciRuntime runtime) {
    assertThat(properties.triedTogether(runtime)).allRefused();
  }

  @ParameterizedTest
  @MethodSource("missing")
  @Covers("runtime-spec/config/required-missing")
  @Contrast("validConfigurationIsAccepted")
  void objectWithoutARequiredPropertyIsRefused(InvalidProperty properties, OciRuntime runtime) {
    assertThat(properties.triedTogether(runtime)).allRefused();
  }

  @ParameterizedTest
  @MethodSource("beyondLinux")
  @Covers("runtime-spec/config/invalid-for-linux")
  @Contrast("validConfigurationIsAccepted")
  void valueThatLinuxDoesNotTakeIsRefused(InvalidProperty property, OciRuntime runtime) {
    assertThat(property.tried(runtime)).allRefused();
  }

  void validConfigurationIsAccepted(InvalidProperty property, OciRuntime runtime) {
    assertThat(property.unchanged(runtime)).allAccepted();
  }

  static Stream<InvalidProperty> nulls() {
    return InvalidProperty.nulls();
  }

  static Stream<InvalidProperty> emptyWords() {
    return InvalidProperty.emptyWords();
  }

  static Stream<InvalidProperty> missing() {
    return InvalidProperty.missing();
  }

  static Stream<InvalidProperty> beyondLinux() {
    return InvalidProperty.beyondLinux();
  }
}
