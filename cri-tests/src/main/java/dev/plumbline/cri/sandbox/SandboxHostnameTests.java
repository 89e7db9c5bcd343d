package dev.plumbline.cri.sandbox;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.cri.NamespaceChoice;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.Seen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The name of a sandbox, as its programs find it: PodSandboxConfig.hostname. */
@Requires({"run:registry", "witness:files"})
class SandboxHostnameTests {

  private static final Probe NAMES =
      Probe.of(p -> p.uname("kernel").readFile("file", "/etc/hostname").environment("environment"));

  @Test
  @Covers("kubernetes/sandbox/hostname")
  void hostnameIsTheOneThatProgramsSee(CriEndpoint cri) {
    assertThat(named(cri)).step("kernel").is(step -> step.uname().nodename(), "of-the-pod");
  }

  @Test
  @Covers("kubernetes/sandbox/hostname-file")
  void hostnameIsInItsFile(CriEndpoint cri) {
    assertThat(named(cri)).step("file").is(step -> step.text().strip(), "of-the-pod");
  }

  @Test
  @Covers("kubernetes/sandbox/hostname-variable")
  void hostnameIsInItsVariable(CriEndpoint cri) {
    var variables = assertThat(named(cri)).step("environment").value().strings();
    assertThat("variables", variables)
        .is("HOSTNAME=of-the-pod among them", all -> all.contains("HOSTNAME=of-the-pod"));
  }

  @Test
  @Covers("kubernetes/sandbox/hostname-of-node")
  void sandboxOnTheHostsNetworkHasTheNameOfTheNode(CriEndpoint cri) throws IOException {
    var choice = NamespaceChoice.HOST_NETWORK;
    var node = Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
    assertThat(choice.sandbox(cri).run(NAMES, choice::ofContainer))
        .step("kernel")
        .is(step -> step.uname().nodename(), node);
  }

  private static Seen named(CriEndpoint cri) {
    return cri.runSandbox(config -> config.setHostname("of-the-pod")).run(NAMES);
  }
}
