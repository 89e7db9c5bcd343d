package dev.plumbline.oci.security.links;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.OutsideDirectory;
import dev.plumbline.oci.security.Outcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Images in which /dev, or something below it, is a link: CVE-2026-41579, CVE-2026-47766,
 * CVE-2026-88264, CVE-2026-88265.
 */
@Tag("security")
class LinkedDevTests {

  private static final String DEVICES = "/linux/devices/-";

  @ParameterizedTest
  @ValueSource(strings = {"absolute", "relative"})
  @Covers("security/links/dev-link-{0}")
  void nothingChangesWhereDevLeads(String kind, OciRuntime runtime) {
    var outside = OutsideDirectory.of(runtime);
    var bundle = LinkedImage.withoutDevMounts(Bundle.exiting());
    Outcome.of(runtime, LinkedImage.link(bundle, "/dev", kind, outside));
    assertThat("changes outside", outside.changes()).is(List.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"absolute", "relative"})
  @Covers("security/links/dev-link-{0}")
  void nothingChangesWhereDevLeadsBelowItsMounts(String kind, OciRuntime runtime) {
    var outside = OutsideDirectory.of(runtime);
    Outcome.of(runtime, LinkedImage.link(Bundle.exiting(), "/dev", kind, outside));
    assertThat("changes outside", outside.changes()).is(List.of());
  }

  @Test
  @Covers("security/links/dev-link-ptmx")
  void fileOfTheNamePtmxIsKept(OciRuntime runtime) {
    var outside = OutsideDirectory.of(runtime).file("ptmx", "text").directory("pts");
    var bundle = Bundle.exiting().remove("/mounts/3").remove("/mounts/1");
    Outcome.of(runtime, LinkedImage.link(bundle, "/dev", "absolute", outside));
    assertThat("changes outside", outside.changes()).is(List.of());
  }

  @Test
  @Covers("security/links/dev-link-device")
  void listedDeviceIsNotMadeWhereDevLeads(OciRuntime runtime) {
    var outside = OutsideDirectory.of(runtime);
    var bundle = LinkedImage.withoutDevMounts(Bundle.exiting()).set(DEVICES, device("/dev/new"));
    Outcome.of(runtime, LinkedImage.link(bundle, "/dev", "absolute", outside));
    assertThat("devices outside", outside.devices()).is(List.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/dev/pts", "/dev/shm", "/dev/mqueue", "/dev/below"})
  @Covers("security/links/dev-component-link")
  void nothingIsMadeWhereADirectoryOfDevLeads(String path, OciRuntime runtime) {
    var outside = OutsideDirectory.of(runtime);
    var bundle =
        LinkedImage.withoutDevMounts(Bundle.exiting())
            .mount("/dev/pts", "devpts", "devpts", "newinstance", "ptmxmode=0666")
            .mount("/dev/shm/new", "tmpfs", "shm")
            .mount("/dev/mqueue/new", "tmpfs", "mqueue")
            .set(DEVICES, device("/dev/below/new"));
    Outcome.of(runtime, LinkedImage.link(bundle, path, "absolute", outside));
    assertThat("changes outside", outside.changes()).is(List.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"absolute", "relative"})
  @Covers("security/links/device-path-link")
  void listedDeviceIsNotMadeBehindALink(String kind, OciRuntime runtime) {
    var outside = OutsideDirectory.of(runtime);
    var bundle = Bundle.exiting().set(DEVICES, device("/place/new"));
    Outcome.of(runtime, LinkedImage.link(bundle, "/place", kind, outside));
    assertThat("changes outside", outside.changes()).is(List.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/dev/"})
  @Covers("security/links/device-path-dot-dot")
  void listedDeviceIsNotMadeBehindManyParents(String beginning, OciRuntime runtime) {
    var outside = OutsideDirectory.of(runtime);
    var path = beginning + outside.from("new");
    Outcome.of(runtime, Bundle.exiting().set(DEVICES, device(path)));
    assertThat("changes outside", outside.changes()).is(List.of());
  }

  /** The numbers are those of a null device. */
  private static Map<String, Object> device(String path) {
    return Map.of("path", path, "type", "c", "major", 1, "minor", 3);
  }
}
