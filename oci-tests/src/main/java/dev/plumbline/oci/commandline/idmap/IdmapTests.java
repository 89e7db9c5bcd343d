package dev.plumbline.oci.commandline.idmap;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Owner;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.HostProcess;
import dev.plumbline.fixtures.witness.OwnedDirectory;
import dev.plumbline.spec.runtime.linux.IdMapping;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Idmapped mounts: their sources, and the mappings that they take from elsewhere. */
class IdmapTests {

  private static final Function<StepRecord, Owner> OWNER = step -> step.stat().owner();
  private static final Probe STAT = Probe.of(p -> p.stat("owner", "/place/file"));

  @Test
  @Covers("commandline/idmap/two-maps")
  void twoMountsOfOneSourceHaveTheirOwnMappings(OciRuntime runtime) {
    var source = OwnedDirectory.of(runtime, "source").file("file", 1, 2);
    var probe = Probe.of(p -> p.stat("one", "/place/file").stat("other", "/other/file"));
    var bundle =
        mapped(Bundle.running(probe), "/place", source.path().toString(), 70_000)
            .set("/mounts/-", entry("/other", source.path().toString(), 80_000));
    var seen = runtime.run(bundle);
    assertThat(seen).step("one").is(OWNER, new Owner(70_001, 70_002));
    assertThat(seen).step("other").is(OWNER, new Owner(80_001, 80_002));
  }

  @Test
  @Covers({"commandline/idmap/relative-source", "runtime-spec/mounts/mappings-relative-source"})
  void relativeSourceStartsAtTheBundle(OciRuntime runtime) {
    var bundle = Bundle.running(STAT).file("source/file", "").owner("source/file", 1, 2);
    assertThat(runtime.run(mapped(bundle, "/place", "source", 70_000)))
        .step("owner")
        .is(OWNER, new Owner(70_001, 70_002));
  }

  @ParameterizedTest
  @CsvSource({"idmap, bind", "ridmap, rbind"})
  @Covers("commandline/idmap/implied")
  void withoutMappingsThoseOfTheContainerCount(String option, String bind, OciRuntime runtime) {
    var bundle = unmapped(runtime, bind, option).userNamespace(700_000, 1_000);
    assertThat(runtime.run(bundle)).step("owner").is(OWNER, new Owner(7, 8));
  }

  @ParameterizedTest
  @CsvSource({"idmap, bind", "ridmap, rbind"})
  @Covers("commandline/idmap/implied-joined")
  void withoutMappingsThoseOfTheJoinedNamespaceCount(
      String option, String bind, OciRuntime runtime) {
    var other = HostProcess.of(runtime.running(Bundle.idle().userNamespace(700_000, 1_000)));
    var path = "/proc/" + other.pid() + "/ns/user";
    var bundle =
        unmapped(runtime, bind, option)
            .set("/linux/namespaces/-", Map.of("type", "user", "path", path))
            .owner("rootfs", 700_000, 700_000);
    assertThat(runtime.run(bundle)).step("owner").is(OWNER, new Owner(7, 8));
  }

  @Test
  @Covers("commandline/idmap/descriptors-closed")
  void programHasNoDescriptorOfTheSource(OciRuntime runtime) {
    var source = OwnedDirectory.of(runtime, "source").path().toString();
    var probe = Probe.of(p -> p.openFds("open").stat("place", "/place"));
    var seen = runtime.run(mapped(Bundle.running(probe), "/place", source, 70_000));
    assertThat(seen).step("open").is(StepRecord::fds, List.of(0, 1, 2));
    assertThat(seen).step("place").is(OWNER, new Owner(70_000, 70_000));
  }

  private static Bundle unmapped(OciRuntime runtime, String... options) {
    var source = OwnedDirectory.of(runtime, "source").file("file", 7, 8);
    return Bundle.running(STAT).mount("/place", "bind", source.path().toString(), options);
  }

  private static Bundle mapped(Bundle bundle, String place, String source, int shown) {
    return bundle.set("/mounts/-", entry(place, source, shown));
  }

  /** A mount that shows the ids of its source from 0 on as others. */
  private static Map<String, Object> entry(String place, String source, int shown) {
    var mapping = List.of(IdMapping.of(0, shown, 1_000));
    return Map.of(
        "destination", place,
        "type", "bind",
        "source", source,
        "options", List.of("bind", "idmap"),
        "uidMappings", mapping,
        "gidMappings", mapping);
  }
}
