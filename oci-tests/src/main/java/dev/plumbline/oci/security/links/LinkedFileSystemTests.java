package dev.plumbline.oci.security.links;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.OutsideDirectory;
import dev.plumbline.oci.security.Outcome;
import dev.plumbline.syscalls.OpenFlag;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Images in which /proc or /sys is a link: CVE-2019-19921, CVE-2023-27561, CVE-2023-28642. */
@Tag("security")
class LinkedFileSystemTests {

  private static final Probe LOOK =
      Probe.of(
          p ->
              p.access("proc outside", LinkedImage.CHECK + "/self", 0)
                  .access("sys outside", LinkedImage.CHECK + "/kernel", 0));

  @ParameterizedTest
  @CsvSource({"proc, absolute", "proc, relative", "sys, absolute", "sys, relative"})
  @Covers("security/links/{0}-link")
  void fileSystemAtALinkStaysBelowTheRoot(String name, String kind, OciRuntime runtime) {
    var outside = OutsideDirectory.of(runtime);
    var linked = LinkedImage.link(Bundle.running(LOOK), "/" + name, kind, outside);
    var outcome = Outcome.of(runtime, LinkedImage.watched(linked, outside));
    assertThat("mounted outside", seen(outcome, "proc outside", "sys outside")).is(List.of());
    assertThat("changes outside", outside.changes()).is(List.of());
  }

  @ParameterizedTest
  @CsvSource({"proc, version, sys/kernel/hostname", "sys, kernel/fscaps, kernel/profiling"})
  @Covers("security/links/{0}-link-unmasked")
  void fileSystemAtALinkIsCoveredWhereItIs(
      String name, String masked, String readonly, OciRuntime runtime) {
    var probe =
        Probe.of(
            p ->
                p.readFile("masked", "/" + name + "/" + masked)
                    .readFile("masked behind the link", "/elsewhere/" + masked)
                    .open("written", "/" + name + "/" + readonly, OpenFlag.WRONLY)
                    .open("written behind it", "/elsewhere/" + readonly, OpenFlag.WRONLY));
    var bundle =
        Bundle.running(probe)
            .directory("rootfs/elsewhere")
            .link("rootfs/" + name, "/elsewhere")
            .set("/linux/maskedPaths", List.of("/" + name + "/" + masked))
            .set("/linux/readonlyPaths", List.of("/" + name + "/" + readonly));
    var outcome = Outcome.of(runtime, bundle);
    assertThat("masked", outcome.text("masked")).is("");
    assertThat("masked", outcome.text("masked behind the link")).is("");
    assertThat("opened", seen(outcome, "written", "written behind it")).is(List.of());
  }

  private static List<String> seen(Outcome outcome, String... labels) {
    return Stream.of(labels).filter(label -> outcome.success(label).isPresent()).toList();
  }
}
