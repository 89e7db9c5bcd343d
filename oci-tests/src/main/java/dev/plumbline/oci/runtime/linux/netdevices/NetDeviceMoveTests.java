package dev.plumbline.oci.runtime.linux.netdevices;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.NamespaceHolder;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where a listed device is, and where it is not: config-linux.md#configLinuxNetworkDevices. */
class NetDeviceMoveTests {

  @Test
  @Covers("runtime-spec/netdevices/moved")
  void deviceIsInTheNewNamespace(OciRuntime runtime) {
    var seen = Outside.of(runtime).run(Outside.moving(Map.of()));
    assertThat("devices inside", Outside.names(seen))
        .is("plumb0 among them", names -> names.contains(Outside.DEVICE));
  }

  @Test
  @Covers("runtime-spec/netdevices/moved-joined")
  void deviceIsInTheNamespaceOfThePath(OciRuntime runtime) {
    var target = NamespaceHolder.of(runtime, "net");
    var seen = Outside.of(runtime).run(Outside.into(target, Outside.moving(Map.of())));
    assertThat("devices inside", Outside.names(seen))
        .is("plumb0 among them", names -> names.contains(Outside.DEVICE));
  }

  @Test
  @Covers("runtime-spec/netdevices/moved-away")
  void deviceIsNoLongerOutside(OciRuntime runtime) {
    var outside = Outside.of(runtime);
    assertThat(outside.attempt(Outside.moving(Map.of()))).succeeded();
    assertThat("devices outside", outside.devices())
        .is("no plumb0 among them", names -> !names.contains(Outside.DEVICE));
  }

  @Test
  @Covers("runtime-spec/netdevices/others-kept")
  void otherDevicesAreStillOutside(OciRuntime runtime) {
    var outside = Outside.of(runtime);
    assertThat(outside.attempt(Outside.moving(Map.of()))).succeeded();
    assertThat("devices outside", outside.devices())
        .is("plumb1 among them", names -> names.contains(Outside.PEER));
  }
}
