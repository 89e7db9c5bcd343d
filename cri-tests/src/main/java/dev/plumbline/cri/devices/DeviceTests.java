package dev.plumbline.cri.devices;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.spec.cri.v1.ContainerConfig;
import dev.plumbline.spec.cri.v1.Device;
import dev.plumbline.syscalls.Errno;
import dev.plumbline.syscalls.OpenFlag;
import dev.plumbline.syscalls.abi.FileModes;
import dev.plumbline.syscalls.host.NullDevice;
import java.io.IOException;
import java.nio.file.Files;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Devices that a container is granted, and those that it is not. The kernel's log stands for them:
 * every host has it, no runtime grants it unasked, and to open it does nothing.
 */
@Requires({"run:registry", "host:kernel-log"})
class DeviceTests {

  private static final String HOST = "/dev/kmsg";
  private static final String PLACE = "/dev/granted";

  private static final Function<StepRecord, String> NUMBERS =
      step -> step.stat().deviceMajor() + ":" + step.stat().deviceMinor();

  private static final Probe OPENS =
      Probe.of(
          p ->
              p.open("write", PLACE, OpenFlag.WRONLY).open("read and write", PLACE, OpenFlag.RDWR));

  private static final Probe MAKES_ITS_OWN =
      Probe.of(
          p ->
              p.mknod("mknod", "/own", FileModes.S_IFCHR | 0600, 1, 11)
                  .open("open", "/own", OpenFlag.WRONLY));

  @Test
  @Covers("kubernetes/devices/device")
  void deviceOfTheHostCanBeOpened(CriEndpoint cri) {
    var seen = cri.runSandbox().run(OPENS, granted(device("rwm")));
    assertThat(seen).step("write").succeeded();
    assertThat(seen).step("read and write").succeeded();
  }

  @Test
  @Covers("kubernetes/devices/device-permissions")
  @Contrast("deviceOfTheHostCanBeOpened")
  void deviceCanBeUsedAsItsPermissionsSayAndNoFurther(CriEndpoint cri) {
    var seen = cri.runSandbox().run(OPENS, granted(device("w")));
    assertThat(seen).step("write").succeeded();
    assertThat(seen).step("read and write").failedWith(Errno.EPERM);
  }

  @Test
  @Covers("kubernetes/devices/device-missing")
  @Contrast("deviceOfTheHostCanBeOpened")
  void deviceThatThereIsNotIsRefused(CriEndpoint cri) {
    var missing = device("rwm").setHostPath("/dev/plumbline-has-no-such-device");
    var sandbox = cri.runSandbox();
    assertThat(sandbox.attempt(sandbox.containerConfig(OPENS, granted(missing)))).failed();
  }

  @Test
  @Requires("host:cap-mknod")
  @Covers("kubernetes/devices/device-directory")
  void directoryOfDevicesGivesEveryDeviceInIt(CriEndpoint cri) throws IOException {
    var directory = Files.createDirectory(cri.directory().resolve("devices"));
    NullDevice.make(directory.resolve("one"));
    NullDevice.make(directory.resolve("two"));
    var opens = Probe.of(p -> p.open("one", PLACE + "/one").open("two", PLACE + "/two"));
    var seen =
        cri.runSandbox().run(opens, granted(device("rwm").setHostPath(directory.toString())));
    assertThat(seen).step("one").succeeded();
    assertThat(seen).step("two").succeeded();
  }

  @Test
  @Covers("kubernetes/devices/device-twice")
  void deviceThatIsListedTwiceIsNoError(CriEndpoint cri) {
    var seen = cri.runSandbox().run(OPENS, granted(device("rwm")).andThen(granted(device("rwm"))));
    assertThat(seen).step("write").succeeded();
  }

  @Test
  @Covers("kubernetes/devices/device-privileged-twice")
  void deviceListedForAPrivilegedContainerIsNoError(CriEndpoint cri) {
    Consumer<ContainerConfig.Builder> privileged =
        c -> c.getLinuxBuilder().getSecurityContextBuilder().setPrivileged(true);
    var sandbox =
        cri.runSandbox(c -> c.getLinuxBuilder().getSecurityContextBuilder().setPrivileged(true));
    var opens = Probe.of(p -> p.open("write", HOST, OpenFlag.WRONLY));
    var listed = granted(device("rwm").setContainerPath(HOST)).andThen(privileged);
    assertThat(sandbox.run(opens, listed)).step("write").succeeded();
  }

  @Test
  @Covers("kubernetes/devices/device-denied")
  @Contrast("deviceOfTheHostCanBeOpened")
  void deviceThatWasNotGrantedCannotBeOpened(CriEndpoint cri) {
    var seen = cri.runSandbox().run(MAKES_ITS_OWN, capable("MKNOD"));
    assertThat(seen).step("mknod").succeeded();
    assertThat(seen).step("open").failedWith(Errno.EPERM);
  }

  @Test
  @Covers("kubernetes/devices/default-devices")
  void devicesThatEveryProgramExpectsAreThere(CriEndpoint cri) {
    var stats =
        Probe.of(
            p ->
                p.stat("null", "/dev/null")
                    .stat("zero", "/dev/zero")
                    .stat("full", "/dev/full")
                    .stat("random", "/dev/random")
                    .stat("urandom", "/dev/urandom")
                    .stat("tty", "/dev/tty"));
    var seen = cri.runSandbox().run(stats);
    assertThat(seen).step("null").is(NUMBERS, "1:3");
    assertThat(seen).step("zero").is(NUMBERS, "1:5");
    assertThat(seen).step("full").is(NUMBERS, "1:7");
    assertThat(seen).step("random").is(NUMBERS, "1:8");
    assertThat(seen).step("urandom").is(NUMBERS, "1:9");
    assertThat(seen).step("tty").is(NUMBERS, "5:0");
  }

  private static Device.Builder device(String permissions) {
    return Device.newBuilder()
        .setHostPath(HOST)
        .setContainerPath(PLACE)
        .setPermissions(permissions);
  }

  /** To read the kernel's log takes a capability on some hosts. */
  private static Consumer<ContainerConfig.Builder> granted(Device.Builder device) {
    return capable("SYSLOG").andThen(c -> c.addDevices(device));
  }

  private static Consumer<ContainerConfig.Builder> capable(String capability) {
    return c ->
        c.getLinuxBuilder()
            .getSecurityContextBuilder()
            .getCapabilitiesBuilder()
            .addAddCapabilities(capability);
  }
}
