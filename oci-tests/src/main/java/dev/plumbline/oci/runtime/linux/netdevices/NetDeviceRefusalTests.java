package dev.plumbline.oci.runtime.linux.netdevices;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.NamespaceHolder;
import dev.plumbline.syscalls.abi.RouteRequest;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Devices that cannot move: config-linux.md#configLinuxNetworkDevices. */
class NetDeviceRefusalTests {

  @Test
  @Covers("runtime-spec/netdevices/missing-device")
  @Contrast("deviceIsMovedUnderAnotherName")
  void deviceThatDoesNotExistIsRefused(OciRuntime runtime) {
    assertThat(Outside.of(runtime).attempt(of("plumb2", Map.of()))).refused();
  }

  @Test
  @Covers("runtime-spec/netdevices/immovable-device")
  @Contrast("deviceIsMovedUnderAnotherName")
  void loopbackIsRefused(OciRuntime runtime) {
    assertThat(Outside.of(runtime).attempt(of("lo", Map.of("name", "inside0")))).refused();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/b", "..", "a b", "sixteen-letters-"})
  @Covers("runtime-spec/netdevices/invalid-name")
  @Contrast("deviceIsMovedUnderAnotherName")
  void nameThatNoDeviceCanHaveIsRefused(String name, OciRuntime runtime) {
    var bundle = Outside.moving(Map.of("name", name));
    assertThat(Outside.of(runtime).attempt(bundle)).refused();
  }

  @Test
  @Covers("runtime-spec/netdevices/name-taken")
  @Contrast("deviceIsMovedUnderAnotherName")
  void nameOfTheLoopbackInsideIsRefused(OciRuntime runtime) {
    assertThat(Outside.of(runtime).attempt(Outside.moving(Map.of("name", "lo")))).refused();
  }

  @Test
  @Covers("runtime-spec/netdevices/name-taken")
  @Contrast("deviceIsMovedUnderAnotherName")
  void nameOfAnotherDeviceInsideIsRefused(OciRuntime runtime) {
    assertThat(Outside.of(runtime).attempt(colliding(runtime))).refused();
  }

  @Test
  @Covers("runtime-spec/netdevices/name-taken-unchanged")
  @Contrast("deviceIsMovedUnderAnotherName")
  void refusedDeviceIsWhatItWas(OciRuntime runtime) {
    var outside = Outside.of(runtime);
    assertThat(outside.attempt(colliding(runtime))).refused();
    assertThat("devices outside", outside.devices())
        .is("plumb0 among them", names -> names.contains(Outside.DEVICE));
    assertThat("addresses outside", Outside.addresses(outside.look()))
        .is(Set.of(Outside.IPV4, Outside.IPV6));
  }

  void deviceIsMovedUnderAnotherName(OciRuntime runtime) {
    var target = NamespaceHolder.ofNetwork(runtime, RouteRequest.newPair(7, "plumb0", "plumb2"));
    var bundle = Outside.into(target, Outside.moving(Map.of("name", "inside0")));
    assertThat(Outside.of(runtime).attempt(bundle)).succeeded();
  }

  /** Into a network that has a device of that name already. */
  private static Bundle colliding(OciRuntime runtime) {
    var target = NamespaceHolder.ofNetwork(runtime, RouteRequest.newPair(7, "plumb0", "plumb2"));
    return Outside.into(target, Outside.moving(Map.of()));
  }

  private static Bundle of(String device, Map<String, ?> properties) {
    return Bundle.idle().set("/linux/netDevices", Map.of(device, properties));
  }
}
