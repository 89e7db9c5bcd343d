package dev.plumbline.oci.commandline.create;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.spec.runtime.Capabilities;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Programs that the kernel executes for some, or not at all: runc-create(8). */
class UnfitProgramTests {

  private static final int USER = 1000;
  private static final List<String> OVERRIDE = List.of("CAP_DAC_OVERRIDE");

  @Test
  @Covers("commandline/create/execute-by-capability")
  void programRunsThatOnlyACapabilityMayExecute(OciRuntime runtime) {
    var probe = Probe.of(p -> p.getuid("user"));
    var seen = runtime.run(forOwnerOnly(probe));
    assertThat(seen).ranToTheEnd();
    assertThat(seen).step("user").returned(USER);
  }

  @Test
  @Covers("commandline/create/no-execute-bit")
  @Contrast("programRunsThatOnlyACapabilityMayExecute")
  void programWithoutExecuteBitIsAnError(OciRuntime runtime) {
    assertThat(runtime.launch(Bundle.idle().mode("rootfs/probe", 0644))).refused();
  }

  /** Whoever tells it may do so on any stream: the program is executed when start has returned. */
  @Test
  @Covers("commandline/create/missing-interpreter")
  @Contrast("programRunsThatOnlyACapabilityMayExecute")
  void programWithoutItsInterpreterIsNamedInTheError(OciRuntime runtime) {
    var bundle =
        Bundle.idle()
            .file("rootfs/script", "#!/no/interpreter\n")
            .mode("rootfs/script", 0755)
            .process(p -> p.withArgs(List.of("/script")));
    var container = runtime.launch(bundle).create().container();
    container.streams().awaitEnd(runtime.deadlines().event());
    var printed =
        runtime.transcript().output() + new String(container.err(), StandardCharsets.UTF_8);
    assertThat("printed", printed).is("words with /script", text -> text.contains("/script"));
  }

  private static Bundle forOwnerOnly(Probe probe) {
    return Bundle.running(probe)
        .mode("rootfs/probe", 0700)
        .set("/process/user/uid", USER)
        .process(p -> p.withCapabilities(override(Capabilities.EMPTY)));
  }

  private static Capabilities override(Capabilities sets) {
    return sets.withBounding(OVERRIDE)
        .withEffective(OVERRIDE)
        .withPermitted(OVERRIDE)
        .withInheritable(OVERRIDE)
        .withAmbient(OVERRIDE);
  }
}
