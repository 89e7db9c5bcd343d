package dev.plumbline.oci.runtime.mounts;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Owner;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.OwnedDirectory;
import dev.plumbline.spec.runtime.linux.IdMapping;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The options idmap and ridmap on a mount by itself: config.md#configLinuxMountOptions. */
class IdmapOptionTests {

  @ParameterizedTest
  @CsvSource({"idmap, bind", "ridmap, rbind"})
  @Covers("runtime-spec/mounts/option-{0}-offered")
  void optionIsAccepted(String option, String bind, OciRuntime runtime) {
    var bundle = mapped(runtime, bind, option);
    assertThat(runtime.attemptCreate(bundle)).succeeded();
  }

  @ParameterizedTest
  @CsvSource({"idmap, bind", "ridmap, rbind"})
  @Covers("runtime-spec/mounts/option-{0}")
  void ownersAreThoseOfTheMapping(String option, String bind, OciRuntime runtime) {
    var seen = runtime.run(mapped(runtime, bind, option));
    assertThat(seen).step("owner").is(Idmapped.OWNER, new Owner(71_000, 82_000));
  }

  @ParameterizedTest
  @CsvSource({"idmap, bind", "ridmap, rbind"})
  @Covers({"runtime-spec/mounts/option-{0}-writes", "commandline/idmap/write"})
  void fileOfAProgramHasTheOwnerThatMapsToIt(String option, String bind, OciRuntime runtime) {
    var source = OwnedDirectory.of(runtime, "source").owner(500, 600);
    var probe = Probe.of(p -> p.createFile("create", "/place/new", "text"));
    var bundle =
        Idmapped.with(
            Idmapped.mounting(probe, source, bind, option),
            List.of(IdMapping.of(500, 0, 1)),
            List.of(IdMapping.of(600, 0, 1)));
    assertThat(runtime.run(bundle)).step("create").succeeded();
    assertThat("owner of the file in the source", source.owner("new")).is(new Owner(500, 600));
  }

  @ParameterizedTest
  @CsvSource({"idmap, bind", "ridmap, rbind"})
  @Covers("runtime-spec/mounts/option-{0}-own-mappings")
  void mappingsOfTheMountCountInAUserNamespace(String option, String bind, OciRuntime runtime) {
    var bundle =
        Idmapped.with(
            mounting(runtime, bind, option),
            List.of(IdMapping.of(1_000, 700_007, 1)),
            List.of(IdMapping.of(2_000, 700_008, 1)));
    assertThat(runtime.run(Idmapped.inUserNamespace(bundle)))
        .step("owner")
        .is(Idmapped.OWNER, new Owner(7, 8));
  }

  @ParameterizedTest
  @CsvSource({"idmap, bind", "ridmap, rbind"})
  @Covers("runtime-spec/mounts/option-{0}-no-mappings")
  void mappingsOfTheContainerCountOrCreateIsRefused(
      String option, String bind, OciRuntime runtime) {
    var source = OwnedDirectory.of(runtime, "source").file("file", 7, 8);
    var bundle = Idmapped.mounting(Idmapped.owner(), source, bind, option);
    assertThat("owner", Idmapped.outcome(runtime, Idmapped.inUserNamespace(bundle)))
        .isOneOf(List.of("7:8", "refused"));
  }

  @ParameterizedTest
  @CsvSource({"idmap, bind", "ridmap, rbind"})
  @Covers("runtime-spec/mounts/option-{0}-no-user-namespace")
  @Contrast("optionWithMappingsIsAccepted")
  void optionWithNothingToMapWithIsRefused(String option, String bind, OciRuntime runtime) {
    assertThat(runtime.launch(mounting(runtime, bind, option))).refused();
  }

  void optionWithMappingsIsAccepted(OciRuntime runtime) {
    var seen = runtime.run(mapped(runtime, "bind", "idmap"));
    assertThat(seen).step("owner").is(Idmapped.OWNER, new Owner(71_000, 82_000));
  }

  private static Bundle mapped(OciRuntime runtime, String... options) {
    return Idmapped.shifted(mounting(runtime, options), 70_000, 80_000);
  }

  private static Bundle mounting(OciRuntime runtime, String... options) {
    var source = OwnedDirectory.of(runtime, "source").file("file", 1_000, 2_000);
    return Idmapped.mounting(Idmapped.owner(), source, options);
  }
}
