package dev.plumbline.oci.runtime.linux.idmappings;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.HostProcess;
import dev.plumbline.spec.runtime.linux.IdMapping;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids inside and outside: config-linux.md#configLinuxUserNamespaceMappings. */
class MappingTests {

  private static final Function<StepRecord, Integer> UID = step -> step.stat().uid();
  private static final Function<StepRecord, Integer> GID = step -> step.stat().gid();

  @ParameterizedTest
  @ValueSource(strings = {"uid", "gid"})
  @Covers("runtime-spec/idmappings/{0}-map")
  void kernelListsTheMapping(String kind, OciRuntime runtime) {
    var probe = Probe.of(p -> p.readFile("map", "/proc/self/" + kind + "_map"));
    assertThat(runtime.run(Mapped.running(probe)))
        .step("map")
        .is(MappingTests::mappings, Mapped.RANGES);
  }

  @ParameterizedTest
  @MethodSource("ids")
  @Covers("runtime-spec/idmappings/{0}-several")
  void ownersOfBothRangesAreSeen(
      String kind, Function<StepRecord, Integer> id, OciRuntime runtime) {
    var probe = Probe.of(p -> p.stat("first", "/first").stat("second", "/second"));
    var bundle =
        Mapped.running(probe)
            .file("rootfs/first", "")
            .owner("rootfs/first", 700_001, 700_001)
            .file("rootfs/second", "")
            .owner("rootfs/second", 800_007, 800_007);
    var seen = runtime.run(bundle);
    assertThat(seen).step("first").is(id, 1);
    assertThat(seen).step("second").is(id, 1_007);
  }

  static Stream<Arguments> ids() {
    return Stream.of(Arguments.of("uid", UID), Arguments.of("gid", GID));
  }

  @ParameterizedTest
  @CsvSource({"uid, Uid", "gid, Gid"})
  @Covers("runtime-spec/idmappings/{0}-outside")
  void hostSeesTheMappedId(String kind, String field, OciRuntime runtime) {
    var bundle =
        Mapped.running(Probe.of(p -> p.pause("ready"))).set("/process/user/" + kind, 1_011);
    assertThat(field + " on the host", HostProcess.of(runtime.running(bundle)).numbers(field))
        .is(Collections.nCopies(4, 800_011L));
  }

  @ParameterizedTest
  @MethodSource("ids")
  @Covers("runtime-spec/idmappings/size-in-force")
  void idBehindTheSizeIsNotMapped(
      String kind, Function<StepRecord, Integer> id, OciRuntime runtime) {
    var probe = Probe.of(p -> p.stat("last", "/last").stat("behind", "/behind"));
    var bundle =
        Mapped.running(probe)
            .file("rootfs/last", "")
            .owner("rootfs/last", 700_009, 700_009)
            .file("rootfs/behind", "")
            .owner("rootfs/behind", 700_010, 700_010);
    var seen = runtime.run(bundle);
    assertThat(seen).step("last").is(id, 9);
    assertThat(seen).step("behind").is(id, Mapped.OVERFLOW);
  }

  private static List<IdMapping> mappings(StepRecord map) {
    return map.text()
        .lines()
        .map(line -> line.strip().split("\\s+"))
        .map(n -> IdMapping.of(Long.parseLong(n[0]), Long.parseLong(n[1]), Long.parseLong(n[2])))
        .toList();
  }
}
