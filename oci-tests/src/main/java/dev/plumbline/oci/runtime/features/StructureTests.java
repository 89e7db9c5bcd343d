package dev.plumbline.oci.runtime.features;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.spec.schema.Violation;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The form of the structure, by its schema: features.md, features-linux.md. */
class StructureTests {

  private static final String MIN = "/ociVersionMin";
  private static final String MAX = "/ociVersionMax";
  private static final String ANNOTATIONS = "/annotations";
  private static final String UNSAFE = "/potentiallyUnsafeConfigAnnotations";

  /** Options that a single file system has, and that reach it as data: mount(8). */
  private static final List<String> OF_A_FILE_SYSTEM =
      List.of(
          "size", "nr_blocks", "nr_inodes", "mode", "uid", "gid", "huge", "mpol", "newinstance");

  @Test
  @Covers("runtime-spec/features/form")
  void everyPropertyHasItsType(OciRuntime runtime) {
    Predicate<String> others =
        pointer ->
            !pointer.startsWith(ANNOTATIONS)
                && !pointer.startsWith(UNSAFE)
                && !List.of(MIN, MAX, "").contains(pointer);
    var advertised = Advertised.of(runtime);
    assertThat("is an object", advertised.tree().isObject()).is(true);
    assertThat("violations", advertised.violations(others)).is(List.<Violation>of());
  }

  @ParameterizedTest
  @CsvSource({"min, " + MIN, "max, " + MAX})
  @Covers("runtime-spec/features/version-{0}")
  void versionIsThere(String slug, String pointer, OciRuntime runtime) {
    var advertised = Advertised.of(runtime);
    Predicate<Violation> form = violation -> !violation.keyword().equals("versionOrder");
    assertThat("is a text", advertised.tree().at(pointer).isTextual()).is(true);
    assertThat("violations", advertised.violations(pointer::equals).stream().filter(form).toList())
        .is(List.of());
  }

  @Test
  @Covers("runtime-spec/features/version-order")
  void greatestVersionIsNotLessThanTheSmallest(OciRuntime runtime) {
    var violations = Advertised.of(runtime).violations(MAX::equals);
    assertThat("violations", violations).is(List.<Violation>of());
  }

  @Test
  @Covers("runtime-spec/features/undefined-properties")
  void everyPropertyIsDefinedBySomeVersion(OciRuntime runtime) {
    assertThat("undefined properties", Advertised.of(runtime).undefined()).is(List.of());
  }

  @Test
  @Covers("runtime-spec/features/newer-properties")
  void noPropertyIsNewerThanTheGreatestVersion(OciRuntime runtime) {
    assertThat("newer properties", Advertised.of(runtime).later()).is(List.of());
  }

  @Test
  @Covers("runtime-spec/features/annotations")
  void annotationsAreTexts(OciRuntime runtime) {
    var violations = Advertised.of(runtime).violations(at -> at.startsWith(ANNOTATIONS));
    assertThat("violations", violations).is(List.<Violation>of());
  }

  @Test
  @Covers("runtime-spec/features/unsafe-annotations")
  void unsafeAnnotationsAreAListOfNames(OciRuntime runtime) {
    var violations = Advertised.of(runtime).violations(at -> at.startsWith(UNSAFE));
    assertThat("violations", violations).is(List.<Violation>of());
  }

  @Test
  @Covers("runtime-spec/features/mount-options-data")
  void noOptionIsThatOfASingleFileSystem(OciRuntime runtime) {
    var named = Advertised.of(runtime).names("/mountOptions");
    assertThat("options", named.stream().filter(OF_A_FILE_SYSTEM::contains).toList()).is(List.of());
  }

  @Test
  @Covers("runtime-spec/features/seccomp-flags-subset")
  void everySupportedFlagIsKnown(OciRuntime runtime) {
    var advertised = Advertised.of(runtime);
    var known = advertised.names("/linux/seccomp/knownFlags");
    var supported = advertised.names("/linux/seccomp/supportedFlags");
    assertThat("unknown flags", supported.stream().filter(f -> !known.contains(f)).toList())
        .is(List.of());
  }
}
