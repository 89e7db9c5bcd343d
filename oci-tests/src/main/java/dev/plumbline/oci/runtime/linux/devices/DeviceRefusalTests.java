package dev.plumbline.oci.runtime.linux.devices;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.OciRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Devices that no runtime may take: config-linux.md#configLinuxDevices. */
class DeviceRefusalTests {

  private static final String PATH = "/dev/plumb";

  @Test
  @Covers("runtime-spec/devices/type-missing")
  @Contrast("completeDeviceIsAccepted")
  void deviceWithoutTypeIsRefused(OciRuntime runtime) {
    assertThat(runtime.launch(without("type"))).refused();
  }

  @Test
  @Covers("runtime-spec/devices/path-missing")
  @Contrast("completeDeviceIsAccepted")
  void deviceWithoutPathIsRefused(OciRuntime runtime) {
    assertThat(runtime.launch(without("path"))).refused();
  }

  @Test
  @Covers("runtime-spec/devices/major-missing")
  @Contrast("completeDeviceIsAccepted")
  void deviceWithoutMajorIsRefused(OciRuntime runtime) {
    assertThat(runtime.launch(without("major"))).refused();
  }

  @Test
  @Covers("runtime-spec/devices/minor-missing")
  @Contrast("completeDeviceIsAccepted")
  void deviceWithoutMinorIsRefused(OciRuntime runtime) {
    assertThat(runtime.launch(without("minor"))).refused();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "", "char", "C"})
  @Covers("runtime-spec/devices/type-unknown")
  @Contrast("completeDeviceIsAccepted")
  void deviceOfAnUnknownTypeIsRefused(String type, OciRuntime runtime) {
    assertThat(runtime.launch(with(Node.entry(PATH, type, 1, 11)))).refused();
  }

  @Test
  @Covers("runtime-spec/devices/path-taken-file")
  @Contrast("deviceOutsideDevIsAccepted")
  void regularFileAtThePathIsAnError(OciRuntime runtime) {
    var bundle = with(Node.entry("/plumb", "c", 1, 11)).file("rootfs/plumb", "a file\n");
    assertThat(runtime.launch(bundle)).refused();
  }

  @Test
  @Covers("runtime-spec/devices/path-taken-file")
  @Contrast("completeDeviceIsAccepted")
  void regularFileMountedAtThePathIsAnError(OciRuntime runtime) throws IOException {
    var file = Files.writeString(runtime.directory().resolve("file"), "a file\n");
    var bundle = with(Node.entry(PATH, "c", 1, 11)).mount(PATH, "bind", file.toString(), "bind");
    assertThat(runtime.launch(bundle)).refused();
  }

  @Test
  @Covers("runtime-spec/devices/path-taken-other-device")
  @Contrast("sameDeviceAtThePathIsNoError")
  void otherDeviceAtThePathIsAnError(OciRuntime runtime) {
    var bundle = with(Node.entry(PATH, "c", 1, 3)).mount(PATH, "bind", "/dev/zero", "bind");
    assertThat(runtime.launch(bundle)).refused();
  }

  @Test
  @Covers("runtime-spec/devices/path-taken-same-device")
  void sameDeviceAtThePathIsNoError(OciRuntime runtime) {
    var bundle = with(Node.entry(PATH, "c", 1, 3)).mount(PATH, "bind", "/dev/null", "bind");
    assertThat(runtime.attemptCreate(bundle)).succeeded();
  }

  @ParameterizedTest
  @CsvSource({"/dev/null, 1, 3", "/dev/tty, 5, 0"})
  @Covers("runtime-spec/devices/path-taken-same-device")
  void defaultDeviceThatIsListedTooIsNoError(
      String path, int major, int minor, OciRuntime runtime) {
    var allowed =
        with(Node.entry(path, "c", major, minor))
            .set("/linux/resources/devices/-", Node.allowing("c", major, minor));
    assertThat(runtime.attemptCreate(allowed)).succeeded();
  }

  void completeDeviceIsAccepted(OciRuntime runtime) {
    assertThat(runtime.run(with(Node.entry(PATH, "c", 1, 11)))).ranToTheEnd();
  }

  void deviceOutsideDevIsAccepted(OciRuntime runtime) {
    assertThat(runtime.run(with(Node.entry("/plumb", "c", 1, 11)))).ranToTheEnd();
  }

  private static Bundle without(String property) {
    var device = Node.entry(PATH, "c", 1, 11);
    device.remove(property);
    return with(device);
  }

  private static Bundle with(Map<String, Object> device) {
    return Bundle.exiting().set("/linux/devices/-", device);
  }
}
