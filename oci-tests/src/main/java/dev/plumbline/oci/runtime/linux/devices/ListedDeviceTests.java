package dev.plumbline.oci.runtime.linux.devices;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.syscalls.OpenFlag;
import dev.plumbline.syscalls.abi.FileModes;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Devices that the configuration lists: config-linux.md#configLinuxDevices. */
class ListedDeviceTests {

  private static final Probe STAT = Probe.of(p -> p.stat("stat", "/dev/plumb"));

  @Test
  @Covers("runtime-spec/devices/listed-char")
  void characterDeviceHasItsNumbers(OciRuntime runtime) {
    assertThat(runtime.run(listing("c", 1, 11))).step("stat").is(Node::of, Node.KMSG);
  }

  @Test
  @Covers("runtime-spec/devices/listed-block")
  void blockDeviceHasItsNumbers(OciRuntime runtime) {
    assertThat(runtime.run(listing("b", 7, 300))).step("stat").is(Node::of, Node.block(7, 300));
  }

  @Test
  @Covers("runtime-spec/devices/listed-unbuffered")
  void unbufferedDeviceIsACharacterDevice(OciRuntime runtime) {
    assertThat(runtime.run(listing("u", 1, 11))).step("stat").is(Node::of, Node.KMSG);
  }

  @Test
  @Covers("runtime-spec/devices/listed-fifo")
  void namedPipeIsThere(OciRuntime runtime) {
    var pipe = Map.of("path", "/dev/plumb", "type", "p");
    assertThat(runtime.run(Bundle.running(STAT).set("/linux/devices/-", pipe)))
        .step("stat")
        .is(step -> step.stat().type(), FileModes.S_IFIFO);
  }

  @Test
  @Covers("runtime-spec/devices/fifo-without-numbers")
  void namedPipeWithoutNumbersIsAccepted(OciRuntime runtime) {
    var pipe = Map.of("path", "/dev/plumb", "type", "p");
    assertThat(runtime.attemptCreate(Bundle.idle().set("/linux/devices/-", pipe))).succeeded();
  }

  @Test
  @Covers("runtime-spec/devices/listed-several")
  void everyDeviceIsThere(OciRuntime runtime) {
    var probe =
        Probe.of(
            p -> p.stat("a", "/dev/plumb-a").stat("b", "/dev/plumb-b").stat("c", "/dev/plumb-c"));
    var bundle =
        Bundle.running(probe)
            .set("/linux/devices/-", Node.entry("/dev/plumb-a", "c", 1, 11))
            .set("/linux/devices/-", Node.entry("/dev/plumb-b", "b", 7, 3))
            .set("/linux/devices/-", Node.entry("/dev/plumb-c", "c", 10, 4711));
    var seen = runtime.run(bundle);
    assertThat(seen).step("a").is(Node::of, Node.KMSG);
    assertThat(seen).step("b").is(Node::of, Node.block(7, 3));
    assertThat(seen).step("c").is(Node::of, Node.character(10, 4711));
  }

  /** To write to the kernel's log needs no capability; nothing is written. */
  @Test
  @Covers("runtime-spec/devices/listed-usable")
  void allowedDeviceCanBeOpened(OciRuntime runtime) {
    var probe = Probe.of(p -> p.open("open", "/dev/plumb", OpenFlag.WRONLY));
    var bundle =
        Bundle.running(probe)
            .set("/linux/devices/-", Node.entry("/dev/plumb", "c", 1, 11))
            .set("/linux/resources/devices/-", Node.allowing("c", 1, 11));
    assertThat(runtime.run(bundle)).step("open").succeeded();
  }

  @ParameterizedTest
  @CsvSource({"nested, /dev/plumb/deep/device", "outside-dev, /plumb"})
  @Covers("runtime-spec/devices/path-{0}")
  void deviceIsAtItsPath(String clause, String path, OciRuntime runtime) {
    var probe = Probe.of(p -> p.stat("stat", path));
    var bundle = Bundle.running(probe).set("/linux/devices/-", Node.entry(path, "c", 1, 11));
    assertThat(runtime.run(bundle)).step("stat").is(Node::of, Node.KMSG);
  }

  private static Bundle listing(String type, int major, int minor) {
    return Bundle.running(STAT)
        .set("/linux/devices/-", Node.entry("/dev/plumb", type, major, minor));
  }
}
