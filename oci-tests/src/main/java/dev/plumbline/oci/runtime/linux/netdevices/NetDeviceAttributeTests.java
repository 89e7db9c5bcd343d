package dev.plumbline.oci.runtime.linux.netdevices;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.runtime.Seen;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a device keeps when it moves: config-linux.md#configLinuxNetworkDevices. */
class NetDeviceAttributeTests {

  @Test
  @Covers("runtime-spec/netdevices/mtu-kept")
  void deviceHasItsMtu(OciRuntime runtime) {
    assertThat("mtu", Outside.device(moved(runtime)).mtu()).is(Outside.MTU);
  }

  @Test
  @Covers("runtime-spec/netdevices/mac-kept")
  void deviceHasItsHardwareAddress(OciRuntime runtime) {
    assertThat("hardware address", Outside.device(moved(runtime)).hardwareAddress())
        .is(Outside.HARDWARE_ADDRESS);
  }

  @ParameterizedTest
  @CsvSource({"ipv4-kept, 10.77.66.55/", "ipv6-kept, fd70:6c75:6d62:0:0:0:0:77/"})
  @Covers("runtime-spec/netdevices/{0}")
  void deviceHasItsAddress(String clause, String address, OciRuntime runtime) {
    assertThat("addresses of global scope", Outside.addresses(moved(runtime)))
        .is(address + " among them", all -> all.stream().anyMatch(a -> a.startsWith(address)));
  }

  @Test
  @Covers("runtime-spec/netdevices/prefix-kept")
  void addressesHaveTheirPrefixes(OciRuntime runtime) {
    assertThat("addresses of global scope", Outside.addresses(moved(runtime)))
        .is("both with their prefixes", all -> all.containsAll(both()));
  }

  @Test
  @Covers("runtime-spec/netdevices/no-configuration")
  void deviceHasNoOtherAddress(OciRuntime runtime) {
    assertThat("addresses of global scope", Outside.addresses(moved(runtime)))
        .is("no other than before", both()::containsAll);
  }

  /** The pair is down outside. */
  @Test
  @Covers("runtime-spec/netdevices/up")
  void deviceIsUp(OciRuntime runtime) {
    assertThat("up", Outside.device(moved(runtime)).up()).is(true);
  }

  private static Set<String> both() {
    return Set.of(Outside.IPV4, Outside.IPV6);
  }

  private static Seen moved(OciRuntime runtime) {
    return Outside.of(runtime).run(Outside.moving(Map.of()));
  }
}
