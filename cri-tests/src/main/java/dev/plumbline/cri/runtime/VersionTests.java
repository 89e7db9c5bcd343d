package dev.plumbline.cri.runtime;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.spec.cri.RuntimeRpcs;
import dev.plumbline.spec.cri.v1.VersionResponse;
import dev.plumbline.spec.schema.SemVer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the server says of itself: Version. */
class VersionTests {

  private static final Pattern THREE_NUMBERS = Pattern.compile("v?\\d+\\.\\d+\\.\\d+([^0-9].*)?");

  @Test
  @Covers("cri/runtime/version-answers")
  void versionTellsNameReleaseAndVersionOfTheInterface(CriEndpoint cri) {
    var version = cri.demand(RuntimeRpcs.VERSION);
    assertThat("runtime_name", version.getRuntimeName()).isNot("");
    assertThat("runtime_version", version.getRuntimeVersion()).isNot("");
    assertThat("runtime_api_version", version.getRuntimeApiVersion()).isNot("");
  }

  @Test
  @Covers("cri/runtime/version-semver")
  void releaseBeginsWithThreeNumbers(CriEndpoint cri) {
    assertThat("runtime_version", release(cri))
        .is("three numbers, as in 1.7.20", text -> THREE_NUMBERS.matcher(text).matches());
  }

  @Test
  @Covers("cri/runtime/version-plain")
  void releaseIsASemanticVersion(CriEndpoint cri) {
    assertThat("runtime_version", release(cri))
        .is(
            "a version by semver.org 2.0.0",
            text -> SemVer.of(text.replaceFirst("^v", "")).isPresent());
  }

  @Test
  @Covers("kubernetes/runtime/api-version")
  void versionOfTheInterfaceIsV1(CriEndpoint cri) {
    var version = cri.demand(RuntimeRpcs.VERSION);
    assertThat("runtime_api_version", version.getRuntimeApiVersion()).is("v1");
  }

  @Test
  @Covers("kubernetes/runtime/version-stable")
  void versionIsTheSameEveryTime(CriEndpoint cri) {
    VersionResponse first = cri.demand(RuntimeRpcs.VERSION);
    assertThat("the second answer", cri.demand(RuntimeRpcs.VERSION)).is(first);
  }

  private static String release(CriEndpoint cri) {
    return cri.demand(RuntimeRpcs.VERSION).getRuntimeVersion();
  }
}
