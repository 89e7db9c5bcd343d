package dev.plumbline.cri.network;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.cri.Sandbox;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.spec.cri.v1.NamespaceMode;
import dev.plumbline.spec.cri.v1.PodSandboxConfig;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The addresses that a sandbox's status tells. */
class SandboxAddressTests {

  private static final Pattern ADDRESS =
      Pattern.compile("\\d+(\\.\\d+){3}|[0-9a-fA-F:]*:[0-9a-fA-F:.]*");

  @Test
  @Covers("kubernetes/network/ip")
  void statusTellsTheAddressOfTheSandbox(CriEndpoint cri) {
    assertThat("ip", address(cri.runSandbox()))
        .is("an address", text -> ADDRESS.matcher(text).matches());
  }

  @Test
  @Covers("kubernetes/network/ip-stable")
  void addressStaysTheSame(CriEndpoint cri) {
    var sandbox = cri.runSandbox();
    var first = address(sandbox);
    cri.runSandbox();
    assertThat("ip, the second time", address(sandbox)).is(first);
  }

  @Test
  @Covers("kubernetes/network/ip-unique")
  void twoSandboxesHaveTwoAddresses(CriEndpoint cri) {
    assertThat("ip of the second", address(cri.runSandbox())).isNot(address(cri.runSandbox()));
  }

  @Test
  @Covers("kubernetes/network/ip-host-network")
  @Contrast("statusTellsTheAddressOfTheSandbox")
  void sandboxOnTheHostsNetworkHasNoAddress(CriEndpoint cri) {
    assertThat("ip", address(cri.runSandbox(SandboxAddressTests::onTheHostsNetwork))).is("");
  }

  @Test
  @Covers("kubernetes/namespaces/options-told")
  void statusTellsTheNamespaceOptions(CriEndpoint cri) {
    var sandbox = cri.runSandbox(SandboxAddressTests::onTheHostsNetwork);
    var asked = sandbox.config().getLinux().getSecurityContext().getNamespaceOptions();
    var told = sandbox.status().getLinux().getNamespaces().getOptions();
    assertThat("network", told.getNetwork()).is(asked.getNetwork());
    assertThat("pid", told.getPid()).is(asked.getPid());
    assertThat("ipc", told.getIpc()).is(asked.getIpc());
  }

  private static void onTheHostsNetwork(PodSandboxConfig.Builder config) {
    config
        .clearHostname()
        .getLinuxBuilder()
        .getSecurityContextBuilder()
        .getNamespaceOptionsBuilder()
        .setNetwork(NamespaceMode.NODE);
  }

  private static String address(Sandbox sandbox) {
    return sandbox.status().getNetwork().getIp();
  }
}
