package dev.plumbline.oci.runtime.features;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.OciRuntime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two versions as those of a config.json: features.md#featuresSpecificationVersion. */
class AdvertisedVersionTests {

  @ParameterizedTest
  @CsvSource({"min, /ociVersionMin", "max, /ociVersionMax"})
  @Covers("runtime-spec/features/version-{0}-accepted")
  void configurationOfTheVersionIsAccepted(String slug, String pointer, OciRuntime runtime) {
    var version = Advertised.of(runtime).text(pointer);
    assertThat(runtime.run(Bundle.exiting().ociVersion(version))).ranToTheEnd();
  }
}
