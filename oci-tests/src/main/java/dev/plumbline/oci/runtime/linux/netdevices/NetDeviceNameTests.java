package dev.plumbline.oci.runtime.linux.netdevices;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.NamespaceHolder;
import dev.plumbline.syscalls.abi.RouteRequest;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a device is called inside: config-linux.md#configLinuxNetworkDevices. */
class NetDeviceNameTests {

  @Test
  @Covers("runtime-spec/netdevices/renamed")
  void deviceHasItsNewName(OciRuntime runtime) {
    var seen = Outside.of(runtime).run(Outside.moving(Map.of("name", "inside0")));
    assertThat("devices inside", Outside.names(seen))
        .is("inside0 among them", names -> names.contains("inside0"))
        .is("no plumb0 among them", names -> !names.contains(Outside.DEVICE));
  }

  @Test
  @Covers("runtime-spec/netdevices/name-kept")
  void deviceWithoutAName(OciRuntime runtime) {
    var seen = Outside.of(runtime).run(Outside.moving(Map.of()));
    assertThat("devices inside", Outside.names(seen))
        .is("plumb0 among them", names -> names.contains(Outside.DEVICE));
  }

  @Test
  @Covers("runtime-spec/netdevices/name-template")
  void templateIsAcceptedWhereItsFirstNamesAreTaken(OciRuntime runtime) {
    assertThat(Outside.of(runtime).attempt(template(runtime))).succeeded();
  }

  @Test
  @Covers("runtime-spec/netdevices/name-template-unique")
  void templateBecomesANameThatIsNotTaken(OciRuntime runtime) {
    var names = Outside.names(Outside.of(runtime).run(template(runtime)));
    assertThat("devices inside whose names fit", numbered(names))
        .is(Set.of("eth0", "eth1", "eth2"));
  }

  /** Into a network that has eth0 and eth1 already. */
  private static Bundle template(OciRuntime runtime) {
    var target = NamespaceHolder.ofNetwork(runtime, RouteRequest.newPair(7, "eth0", "eth1"));
    return Outside.into(target, Outside.moving(Map.of("name", "eth%d")));
  }

  private static Set<String> numbered(Set<String> names) {
    return names.stream().filter(name -> name.matches("eth\\d+")).collect(Collectors.toSet());
  }
}
