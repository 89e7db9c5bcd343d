package dev.plumbline.oci.security.links;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.OutsideDirectory;
import dev.plumbline.oci.security.Outcome;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mounts whose destination leads out of the image: CVE-2019-18837, CVE-2021-30465. */
@Tag("security")
class MountTargetTests {

  private static final String MOUNTED = "mounted";

  /** Whatever is mounted outside is bound to /check after that. */
  private static final Probe LOOK =
      Probe.of(
          p ->
              p.readFile("outside", LinkedImage.CHECK + "/file")
                  .readFile("below outside", LinkedImage.CHECK + "/below/file"));

  @ParameterizedTest
  @CsvSource({"absolute, /place", "relative, /place", "parent, /place/below"})
  @Covers("security/links/target-link-{0}")
  void mountAtALinkStaysBelowTheRoot(String kind, String destination, OciRuntime runtime) {
    var outside = OutsideDirectory.of(runtime).directory("below");
    var bundle = LinkedImage.link(binding(destination), "/place", kind, outside);
    assertThat("mounts outside", mounts(runtime, LinkedImage.watched(bundle, outside)))
        .is(List.of());
    assertThat("changes outside", outside.changes()).is(List.of());
  }

  @Test
  @Covers("security/links/target-dot-dot")
  void mountBehindManyParentsStaysBelowTheRoot(OciRuntime runtime) {
    var outside = OutsideDirectory.of(runtime).directory("below");
    var bundle = binding("/" + outside.from("below"));
    assertThat("mounts outside", mounts(runtime, LinkedImage.watched(bundle, outside)))
        .is(List.of());
    assertThat("changes outside", outside.changes()).is(List.of());
  }

  @ParameterizedTest
  @CsvSource({"source, /place/new", "source, /place/new/below", "source/file, /place/new/file"})
  @Covers("security/links/target-create")
  void missingTargetBelowALinkIsNotMadeOutside(
      String source, String destination, OciRuntime runtime) {
    var outside = OutsideDirectory.of(runtime);
    var bundle = binding(destination).set("/mounts/5/source", source);
    Outcome.of(runtime, LinkedImage.link(bundle, "/place", "absolute", outside));
    assertThat("changes outside", outside.changes()).is(List.of());
  }

  private static List<String> mounts(OciRuntime runtime, Bundle bundle) {
    var outcome = Outcome.of(runtime, bundle);
    return Stream.of("outside", "below outside")
        .filter(place -> outcome.text(place).equals(MOUNTED))
        .toList();
  }

  private static Bundle binding(String destination) {
    return Bundle.running(LOOK)
        .file("source/file", MOUNTED)
        .mount(destination, "bind", "source", "bind");
  }
}
