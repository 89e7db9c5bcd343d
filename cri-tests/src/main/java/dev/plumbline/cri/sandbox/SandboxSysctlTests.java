package dev.plumbline.cri.sandbox;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.cri.NamespaceChoice;
import dev.plumbline.fixtures.cri.Sandbox;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.witness.HostInterface;
import org.junit.jupiter.api.Test;

/** Settings of the kernel in a sandbox's namespaces: LinuxPodSandboxConfig.sysctls. */
@Requires({"run:registry", "witness:files"})
class SandboxSysctlTests {

  private static final Probe READS =
      Probe.of(
          p ->
              p.readFile("network", "/proc/sys/net/ipv4/ip_unprivileged_port_start")
                  .readFile("ipc", "/proc/sys/kernel/shm_rmid_forced"));

  private static final Probe PEER =
      Probe.of(p -> p.readFile("number", "/sys/class/net/eth0/iflink"));

  @Test
  @Covers("kubernetes/sandbox/sysctls")
  void sysctlsAreInForce(CriEndpoint cri) {
    var seen =
        cri.runSandbox(
                c ->
                    c.getLinuxBuilder()
                        .putSysctls("net.ipv4.ip_unprivileged_port_start", "777")
                        .putSysctls("kernel.shm_rmid_forced", "1"))
            .run(READS);
    assertThat(seen).step("network").read("777\n");
    assertThat(seen).step("ipc").read("1\n");
  }

  @Test
  @Covers("kubernetes/sandbox/sysctl-host-network")
  void sandboxOnTheHostsNetworkChangesNoSysctlOfIt(CriEndpoint cri) {
    // The host's end of a pair that ends with a sandbox of the test, and a number that the kernel
    // keeps for whoever wants it: nobody is harmed where a server sets it.
    var device = hostEnd(cri.runSandbox());
    var before = device.setting("tag");
    cri.attemptSandbox(
        cri.sandboxConfig(
            c -> {
              NamespaceChoice.HOST_NETWORK.ofSandbox(c);
              c.getLinuxBuilder().putSysctls(device.sysctl("tag"), "77");
            }));
    assertThat("setting of a device of the host", device.setting("tag")).is(before);
  }

  private static HostInterface hostEnd(Sandbox sandbox) {
    var number = assertThat(sandbox.run(PEER)).step("number").value().text().strip();
    return HostInterface.numbered(Integer.parseInt(number));
  }
}
