package dev.plumbline.oci.runtime.linux.devices;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.CallerProgram;
import dev.plumbline.fixtures.runtime.OciRuntime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Mode and owners of listed devices: config-linux.md#configLinuxDevices. */
class DeviceOwnerTests {

  private static final String PATH = "/dev/plumb";
  private static final Probe STAT = Probe.of(p -> p.stat("stat", PATH));

  @Test
  @Covers("runtime-spec/devices/mode")
  void modeIsThatOfTheConfiguration(OciRuntime runtime) {
    assertThat(runtime.run(with("fileMode", 0642)))
        .step("stat")
        .is(step -> step.stat().permissions(), 0642);
  }

  @Test
  @Covers({"runtime-spec/devices/mode", "commandline/devices/mode-without-umask"})
  void modeIsWholeWhateverTheMaskOfTheCaller(OciRuntime runtime) {
    assertThat(
            runtime.run(
                with("fileMode", 0666), create -> create.calledBy(CallerProgram.masking(0077))))
        .step("stat")
        .is(step -> step.stat().permissions(), 0666);
  }

  @Test
  @Covers("runtime-spec/devices/uid")
  void ownerIsThatOfTheConfiguration(OciRuntime runtime) {
    assertThat(runtime.run(with("uid", 1234))).step("stat").is(step -> step.stat().uid(), 1234);
  }

  @Test
  @Covers("runtime-spec/devices/gid")
  void groupIsThatOfTheConfiguration(OciRuntime runtime) {
    assertThat(runtime.run(with("gid", 2345))).step("stat").is(step -> step.stat().gid(), 2345);
  }

  /** A runtime that binds devices of the host finds this one there. */
  @Test
  @Covers("runtime-spec/devices/owner-mapped")
  void ownersAreThoseOfTheContainer(OciRuntime runtime) {
    var device = Node.entry("/dev/kmsg", "c", 1, 11);
    device.putAll(Map.of("uid", 11, "gid", 12));
    var bundle =
        Bundle.running(Probe.of(p -> p.stat("stat", "/dev/kmsg")))
            .userNamespace(700_000, 1_000)
            .set("/linux/devices/-", device);
    assertThat(runtime.run(bundle))
        .step("stat")
        .is(step -> List.of(step.stat().uid(), step.stat().gid()), List.of(11, 12));
  }

  private static Bundle with(String property, int value) {
    var device = Node.entry(PATH, "c", 1, 11);
    device.put(property, value);
    return Bundle.running(STAT).set("/linux/devices/-", device);
  }
}
