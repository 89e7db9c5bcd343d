package dev.plumbline.oci.runtime.config;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.runtime.OciRuntime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which versions of config.json are accepted: config.md#configSpecificationVersion. */
class VersionTests {

  @Test
  @Covers("runtime-spec/config/version-own")
  void declaredVersionIsAccepted(OciRuntime runtime) {
    assertThat(runtime.run(Bundle.exiting())).ranToTheEnd();
  }

  @Test
  @Covers("runtime-spec/config/version-missing")
  @Contrast("declaredVersionIsAccepted")
  void configurationWithoutAVersionIsRefused(OciRuntime runtime) {
    var bundle = Bundle.exiting().ociVersion("1.0.0").remove("/ociVersion");
    assertThat(runtime.launch(bundle)).refused();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0", "v1.0.0", "01.0.0", "1.0.0.0", "1.0.0-", "1.0.0-01", "latest"})
  @Covers("runtime-spec/config/version-grammar")
  @Contrast("declaredVersionIsAccepted")
  void versionThatIsNoSemVerIsRefused(String version, OciRuntime runtime) {
    assertThat(runtime.launch(Bundle.exiting().ociVersion(version))).refused();
  }

  @Test
  @Covers("runtime-spec/config/version-build")
  void buildMetadataBehindTheVersionIsAccepted(OciRuntime runtime) {
    assertThat(runtime.run(Bundle.exiting().ociVersion("1.0.0+plumbline.7"))).ranToTheEnd();
  }

  @Test
  @Covers("runtime-spec/config/version-pre-release")
  void preReleaseOfASupportedVersionIsAccepted(OciRuntime runtime) {
    assertThat(runtime.run(Bundle.exiting().ociVersion("1.0.0-rc5"))).ranToTheEnd();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1", "99"})
  @Covers("runtime-spec/config/version-other-patch")
  void otherPatchOfTheDeclaredMinorVersionIsAccepted(String patch, OciRuntime runtime) {
    var declared = runtime.subject().declared();
    var version = "%d.%d.%s".formatted(declared.major(), declared.minor(), patch);
    assertThat(runtime.run(Bundle.exiting().ociVersion(version))).ranToTheEnd();
  }

  @Test
  @Covers("runtime-spec/config/version-older-minor")
  @Requires("runtime:later-minor-version")
  void olderMinorVersionIsAccepted(OciRuntime runtime) {
    assertThat(runtime.run(Bundle.exiting().ociVersion("1.0.0"))).ranToTheEnd();
  }

  // Not 0.9.0: a runtime may go on taking what was written before 1.0.0.
  @Test
  @Covers("runtime-spec/config/version-other-major")
  @Contrast("declaredVersionIsAccepted")
  void laterMajorVersionIsRefused(OciRuntime runtime) {
    assertThat(runtime.launch(Bundle.exiting().ociVersion("2.0.0"))).refused();
  }
}
