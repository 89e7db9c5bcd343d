package dev.plumbline.launcher.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.spec.runtime.linux.Device;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeviceNodeTests {

  @Test
  void numberHasThePartsWhereTheKernelLooksForThem() {
    assertThat(DeviceNode.of(Device.of("c", "/dev/null", 1, 3)).number()).isEqualTo(0x103);
    assertThat(DeviceNode.of(Device.of("b", "/dev/loop", 7, 300)).number()).isEqualTo(0x10072c);
  }

  @Test
  void listedDeviceCountsBeforeThatOfEveryContainer() {
    var listed = Device.of("c", "/dev/null/", 1, 3).withFileMode(0600);
    var nulls =
        DeviceNode.all(List.of(listed)).stream()
            .filter(node -> node.path().equals("/dev/null"))
            .toList();
    assertThat(nulls).singleElement().extracting(DeviceNode::mode).isEqualTo(0600);
  }
}
