package dev.plumbline.oci.commandline.sysctl;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.NamespaceHolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parameters that are not the container's to set: clauses/commandline/sysctl.yaml. */
class SysctlTests {

  /** With the value that it has: whoever sets it changes nothing. */
  @ParameterizedTest
  @ValueSource(strings = {"vm/swappiness", "kernel/panic", "fs/nr_open"})
  @Covers("commandline/sysctl/not-namespaced")
  @Contrast("parametersOfOwnNamespacesAreTaken")
  void parameterOfTheMachineIsRefused(String file, OciRuntime runtime) throws IOException {
    var value = Files.readString(Path.of("/proc/sys", file)).strip();
    assertThat(runtime.launch(with(file.replace('/', '.'), value))).refused();
  }

  /** The caller is in a namespace of its own: whoever sets it changes nothing of the host. */
  @ParameterizedTest
  @CsvSource({
    "ipc-without-namespace, ipc, ipc, kernel.msgmax, 4242",
    "ipc-without-namespace, ipc, ipc, fs.mqueue.msg_max, 17",
    "net-without-namespace, network, net, net.ipv4.ip_forward, 1"
  })
  @Covers("commandline/sysctl/{0}")
  @Contrast("programsRunInInheritedNamespaces")
  void parameterOfAnInheritedNamespaceIsRefused(
      String clause, String type, String file, String name, String value, OciRuntime runtime) {
    var caller = NamespaceHolder.of(runtime, file);
    var bundle = with(name, value).withoutNamespace(type);
    assertThat(runtime.launch(bundle, create -> create.calledBy(caller.enter(file)))).refused();
  }

  @Test
  @Covers("commandline/sysctl/uts-hostname")
  @Contrast("parametersOfOwnNamespacesAreTaken")
  void hostNameIsRefused(OciRuntime runtime) {
    assertThat(runtime.launch(with("kernel.hostname", "altered"))).refused();
  }

  @Test
  @Covers("commandline/sysctl/uts-domainname")
  @Contrast("parametersOfOwnNamespacesAreTaken")
  void otherDomainNameThanDomainnameIsRefused(OciRuntime runtime) {
    var bundle = with("kernel.domainname", "altered").set("/domainname", "plumb.line");
    assertThat(runtime.launch(bundle)).refused();
  }

  void parametersOfOwnNamespacesAreTaken(OciRuntime runtime) {
    var values =
        Map.of("net.ipv4.ip_forward", "1", "kernel.msgmax", "4242", "fs.mqueue.msg_max", "17");
    assertThat(runtime.run(Bundle.exiting().set("/linux/sysctl", values))).ranToTheEnd();
  }

  void programsRunInInheritedNamespaces(OciRuntime runtime) {
    var ipc = NamespaceHolder.of(runtime, "ipc").enter("ipc");
    var net = NamespaceHolder.of(runtime, "net").enter("net");
    var sharing = Bundle.exiting().withoutNamespace("ipc");
    assertThat(runtime.run(sharing, create -> create.calledBy(ipc))).ranToTheEnd();
    var networked = Bundle.exiting().withoutNamespace("network");
    assertThat(runtime.run(networked, create -> create.calledBy(net))).ranToTheEnd();
    parametersOfOwnNamespacesAreTaken(runtime);
  }

  private static Bundle with(String name, String value) {
    return Bundle.exiting().set("/linux/sysctl", Map.of(name, value));
  }
}
