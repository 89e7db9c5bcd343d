package dev.plumbline.cri.sandbox;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.spec.cri.RuntimeRpcs;
import dev.plumbline.spec.cri.v1.Int64Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Sandboxes that cannot be, and requests that cannot be right. */
class SandboxRefusalTests {

  @Test
  @Covers("cri/sandbox/unknown-handler")
  @Contrast("sandboxOfADefaultConfigurationIsMade")
  void unknownHandlerIsRefused(CriEndpoint cri) {
    assertThat(cri.attemptSandbox(cri.sandboxConfig(), "plumbline-has-no-such-handler")).failed();
  }

  @Test
  @Covers("cri/sandbox/group-without-user")
  @Contrast("groupWithAUserIsAccepted")
  void groupWithoutAUserIsRefused(CriEndpoint cri) {
    var config =
        cri.sandboxConfig(
            c ->
                c.getLinuxBuilder()
                    .getSecurityContextBuilder()
                    .setRunAsGroup(Int64Value.newBuilder().setValue(1000)));
    assertThat(cri.attemptSandbox(config)).failed();
  }

  void groupWithAUserIsAccepted(CriEndpoint cri) {
    cri.runSandbox(
        c ->
            c.getLinuxBuilder()
                .getSecurityContextBuilder()
                .setRunAsUser(Int64Value.newBuilder().setValue(1000))
                .setRunAsGroup(Int64Value.newBuilder().setValue(1000)));
  }

  @Test
  @Covers("kubernetes/sandbox/sysctl-bad")
  @Contrast("sandboxOfADefaultConfigurationIsMade")
  @Requires("witness:files")
  void sysctlThatIsInNoNamespaceIsRefused(CriEndpoint cri) throws IOException {
    // The host's own value, so that nothing would change where it is not refused.
    var value = Files.readString(Path.of("/proc/sys/vm/swappiness")).strip();
    var config = cri.sandboxConfig(c -> c.getLinuxBuilder().putSysctls("vm.swappiness", value));
    assertThat(cri.attemptSandbox(config)).failed();
  }

  @Test
  @Covers("kubernetes/sandbox/empty-metadata")
  @Contrast("sandboxOfADefaultConfigurationIsMade")
  void sandboxWithoutMetadataIsRefused(CriEndpoint cri) {
    assertThat(cri.attemptSandbox(cri.sandboxConfig(c -> c.clearMetadata()))).failed();
  }

  @Test
  @Covers("kubernetes/sandbox/no-config")
  @Contrast("sandboxOfADefaultConfigurationIsMade")
  void requestWithoutAConfigurationIsRefusedAndTheServerLivesOn(CriEndpoint cri) {
    assertThat(cri.call(RuntimeRpcs.RUN_POD_SANDBOX)).failed();
    assertThat(cri.call(RuntimeRpcs.VERSION)).isOk();
  }

  void sandboxOfADefaultConfigurationIsMade(CriEndpoint cri) {
    cri.runSandbox();
  }
}
