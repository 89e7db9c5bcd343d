package dev.plumbline.oci.runtime.mounts;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Owner;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.OwnedDirectory;
import dev.plumbline.spec.runtime.linux.IdMapping;
import dev.plumbline.syscalls.Errno;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** uidMappings and gidMappings of an entry of mounts: config.md#configPOSIXMounts. */
class MountMappingTests {

  private static final Function<StepRecord, Integer> UID = step -> step.stat().uid();
  private static final Function<StepRecord, Integer> GID = step -> step.stat().gid();

  private static final List<IdMapping> RANGES =
      List.of(IdMapping.of(1_000, 70_001, 2), IdMapping.of(2_000, 5, 1));

  /** As what ids in these ranges and beside them show. */
  private static final Map<Integer, Integer> SHOWN =
      Map.of(
          999,
          Idmapped.OVERFLOW,
          1_000,
          70_001,
          1_001,
          70_002,
          1_002,
          Idmapped.OVERFLOW,
          2_000,
          5,
          2_001,
          Idmapped.OVERFLOW);

  @ParameterizedTest
  @MethodSource("ids")
  @Covers("runtime-spec/mounts/{0}-mappings")
  void idIsThatOfTheMapping(
      String kind, Function<StepRecord, Integer> id, int shown, OciRuntime runtime) {
    var bundle = Idmapped.shifted(owning(runtime, 1_000, 2_000, "bind", "idmap"), 70_000, 80_000);
    assertThat(runtime.run(bundle)).step("owner").is(id, shown);
  }

  static List<Arguments> ids() {
    return List.of(Arguments.of("uid", UID, 71_000), Arguments.of("gid", GID, 82_000));
  }

  @ParameterizedTest
  @MethodSource("ranges")
  @Covers({"runtime-spec/mounts/{0}-mappings-ranges", "commandline/idmap/ranges"})
  void everyRangeIsAppliedAndNothingElse(
      String kind, Function<StepRecord, Integer> id, OciRuntime runtime) {
    var source = OwnedDirectory.of(runtime, "source");
    SHOWN.keySet().forEach(file -> source.file("" + file, file, file));
    var probe = Probe.of(p -> SHOWN.keySet().forEach(f -> p.stat("" + f, "/place/" + f)));
    var bundle = Idmapped.mounting(probe, source, "bind", "idmap");
    var seen = runtime.run(Idmapped.with(bundle, RANGES, RANGES));
    SHOWN.forEach((file, shown) -> assertThat(seen).step("" + file).is(id, shown));
  }

  static Stream<Arguments> ranges() {
    return Stream.of(Arguments.of("uid", UID), Arguments.of("gid", GID));
  }

  @ParameterizedTest
  @ValueSource(strings = {"uid", "gid"})
  @Covers("runtime-spec/mounts/{0}-mappings-alone")
  @Contrast("bothMappingsTogetherAreAccepted")
  void mappingsOfOneKindAreRefused(String kind, OciRuntime runtime) {
    var bundle =
        owning(runtime, 1_000, 2_000, "bind", "idmap")
            .set("/mounts/5/" + kind + "Mappings", List.of(IdMapping.of(0, 70_000, 10_000)));
    assertThat(runtime.launch(bundle)).refused();
  }

  @Test
  @Covers("runtime-spec/mounts/mappings-without-option")
  void mappingsWithoutAnOptionAreAppliedOrRefused(OciRuntime runtime) {
    var bundle = Idmapped.shifted(owning(runtime, 1_000, 2_000, "bind"), 70_000, 80_000);
    assertThat("owner", Idmapped.outcome(runtime, bundle))
        .isOneOf(List.of("71000:82000", "refused"));
  }

  @Test
  @Covers("runtime-spec/mounts/mappings-readonly")
  @Contrast("directoryIsMadeOnAMappedMount")
  void roHoldsBesideTheMappings(OciRuntime runtime) {
    var seen = runtime.run(writing(runtime, "bind", "idmap", "ro"));
    assertThat(seen).step("owner").is(Idmapped.OWNER, new Owner(0, 0));
    assertThat(seen).step("mkdir").failedWith(Errno.EROFS);
  }

  void bothMappingsTogetherAreAccepted(OciRuntime runtime) {
    idIsThatOfTheMapping("uid", UID, 71_000, runtime);
  }

  void directoryIsMadeOnAMappedMount(OciRuntime runtime) {
    assertThat(runtime.run(writing(runtime, "bind", "idmap"))).step("mkdir").succeeded();
  }

  private static Bundle owning(OciRuntime runtime, int uid, int gid, String... options) {
    var source = OwnedDirectory.of(runtime, "source").file("file", uid, gid);
    return Idmapped.mounting(Idmapped.owner(), source, options);
  }

  private static Bundle writing(OciRuntime runtime, String... options) {
    var source = OwnedDirectory.of(runtime, "source").owner(500, 600).file("file", 500, 600);
    var probe = Probe.of(p -> p.stat("owner", "/place/file").mkdir("mkdir", "/place/new", 0755));
    return Idmapped.with(
        Idmapped.mounting(probe, source, options),
        List.of(IdMapping.of(500, 0, 1)),
        List.of(IdMapping.of(600, 0, 1)));
  }
}
