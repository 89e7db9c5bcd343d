package dev.plumbline.oci.runtime.linux.netdevices;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.NetworkDevice;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.NamespaceHolder;
import dev.plumbline.spec.runtime.ContainerStatus;
import dev.plumbline.syscalls.abi.RouteRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of a device inside: config-linux.md#configLinuxNetworkDevices. */
class NetDeviceLifeTests {

  private static final Probe SETTING_DOWN =
      Probe.of(
          p ->
              p.changeNetwork("down", RouteRequest.down(Outside.DEVICE))
                  .blockSignals("ready")
                  .awaitSignal("signal")
                  .networkDevices("devices"));

  @Test
  @Covers("runtime-spec/netdevices/no-interference")
  void deviceThatTheProgramSetsDownStaysDown(OciRuntime runtime) {
    var outside = Outside.of(runtime);
    var bundle =
        administrator(SETTING_DOWN).set("/linux/netDevices", Map.of(Outside.DEVICE, Map.of()));
    var container = outside.attempt(bundle).container().start().await("ready");
    assertThat(container).isIn(ContainerStatus.RUNNING);
    container.kill("USR1").awaitStopped();
    assertThat(container.seen()).step("down").returned(0);
    assertThat(container.seen()).step("devices").is(NetDeviceLifeTests::isUp, false);
  }

  @Test
  @Covers("runtime-spec/netdevices/not-moved-back")
  void deviceStaysInANamespaceThatOutlivesTheContainer(OciRuntime runtime) {
    var target = NamespaceHolder.of(runtime, "net");
    Outside.of(runtime).run(Outside.into(target, Outside.moving(Map.of())));
    assertThat("devices in the namespace of the path", target.process().networkDevices())
        .is("plumb0 among them", names -> names.contains(Outside.DEVICE));
  }

  /** Of a pair of virtual devices the second one goes when the first does. */
  @Test
  @Covers("runtime-spec/netdevices/gone-with-namespace")
  void deviceIsGoneWithItsNamespace(OciRuntime runtime) {
    var outside = Outside.of(runtime);
    outside.run(Outside.moving(Map.of()));
    assertThat("devices outside", outside.network().process().awaitNoNetworkDevice(Outside.PEER))
        .is("no plumb1 among them", names -> !names.contains(Outside.PEER));
  }

  private static boolean isUp(StepRecord step) {
    return step.networkDevices().stream()
        .filter(device -> device.name().equals(Outside.DEVICE))
        .anyMatch(NetworkDevice::up);
  }

  private static Bundle administrator(Probe probe) {
    return Bundle.running(probe)
        .set("/process/capabilities/bounding/-", "CAP_NET_ADMIN")
        .set("/process/capabilities/effective/-", "CAP_NET_ADMIN")
        .set("/process/capabilities/permitted/-", "CAP_NET_ADMIN");
  }
}
