package dev.plumbline.oci.security.links;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.OutsideDirectory;
import dev.plumbline.oci.security.Outcome;
import dev.plumbline.syscalls.abi.FileModes;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links where runtimes mask paths or bind a terminal: CVE-2025-31133, CVE-2025-52565. */
@Tag("security")
class LinkedMaskTests {

  private static final String MASKED = "/linux/maskedPaths";
  private static final Probe READ = Probe.of(p -> p.readFile("masked", "/masked"));

  /** A mask that is taken from the image shows the image's file, and none shows the secret. */
  @Test
  @Covers("security/links/masked-null-link")
  void maskIsNothingThatTheImageHasAsItsNullDevice(OciRuntime runtime) {
    var bundle =
        LinkedImage.withoutDevMounts(Bundle.running(READ))
            .file("rootfs/instead", "of the image")
            .file("rootfs/masked", "secret")
            .link("rootfs/dev/null", "/instead")
            .set(MASKED, List.of("/masked"));
    assertThat("the masked file", Outcome.of(runtime, bundle).text("masked")).is("");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/masked", "masked", "../../masked"})
  @Covers("security/links/masked-path-link")
  void maskedLinkIsMaskedWhereItLeads(String target, OciRuntime runtime) {
    var bundle =
        Bundle.running(READ)
            .file("rootfs/masked", "secret")
            .link("rootfs/link", target)
            .set(MASKED, List.of("/link"));
    assertThat("the masked file", Outcome.of(runtime, bundle).text("masked")).is("");
  }

  @Test
  @Covers("security/links/console-link")
  void terminalIsNotBoundOverWhereConsoleLeads(OciRuntime runtime) {
    var console = runtime.console();
    var probe = Probe.of(p -> p.stat("covered", "/covered")).reportingTo("/report");
    var bundle =
        LinkedImage.withoutDevMounts(Bundle.running(probe))
            .file("rootfs/covered", "text")
            .link("rootfs/dev/console", "/covered")
            .process(process -> process.withTerminal(true));
    var outcome = Outcome.of(runtime, bundle, call -> call.console(console));
    assertThat("the file's type", outcome.success("covered").map(LinkedMaskTests::type))
        .is("a regular file's", LinkedMaskTests::isRegularOrUnseen);
  }

  @Test
  @Covers("security/links/console-link")
  void terminalIsNotBoundOutsideWhereConsoleLeads(OciRuntime runtime) {
    var outside = OutsideDirectory.of(runtime);
    var console = runtime.console();
    var probe =
        Probe.of(p -> p.stat("outside", LinkedImage.CHECK + "/marker")).reportingTo("/report");
    var bundle =
        LinkedImage.withoutDevMounts(Bundle.running(probe))
            .link("rootfs/dev/console", outside.path("marker").toString())
            .process(process -> process.withTerminal(true));
    var outcome =
        Outcome.of(runtime, LinkedImage.watched(bundle, outside), call -> call.console(console));
    assertThat("the file's type", outcome.success("outside").map(LinkedMaskTests::type))
        .is("a regular file's", LinkedMaskTests::isRegularOrUnseen);
    assertThat("changes outside", outside.changes()).is(List.of());
  }

  private static boolean isRegularOrUnseen(Optional<Integer> type) {
    return type.orElse(FileModes.S_IFREG) == FileModes.S_IFREG;
  }

  private static int type(StepRecord step) {
    return step.stat().type();
  }
}
