package dev.plumbline.oci.commandline.devices;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.runtime.CallerProgram;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.oci.runtime.mounts.MountTable;
import dev.plumbline.syscalls.Errno;
import dev.plumbline.syscalls.OpenFlag;
import dev.plumbline.syscalls.abi.FileModes;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** How device nodes are made, and which one stays closed. */
class DeviceTests {

  private static final Function<StepRecord, List<Integer>> NODE =
      step -> List.of(step.stat().type(), step.stat().deviceMajor(), step.stat().deviceMinor());

  private static final String LISTED = "/linux/devices/-";
  private static final String RULES = "/linux/resources/devices/-";

  @Test
  @Covers("commandline/devices/parents")
  void parentsHaveTheirModeWhateverTheMaskOfTheCaller(OciRuntime runtime) {
    var probe = Probe.of(p -> p.stat("parent", "/dev/new").stat("device", "/dev/new/plumb"));
    var bundle = Bundle.running(probe).set(LISTED, character("/dev/new/plumb", 1, 11));
    var seen = runtime.run(bundle, call -> call.calledBy(CallerProgram.masking(0077)));
    assertThat(seen).step("parent").is(step -> step.stat().permissions(), 0755);
  }

  @Test
  @Covers("commandline/devices/trailing-slash")
  void slashAtTheEndOfAPathDoesNotMatter(OciRuntime runtime) {
    var probe = Probe.of(p -> p.stat("device", "/dev/plumb"));
    var bundle = Bundle.running(probe).set(LISTED, character("/dev/plumb/", 1, 11));
    assertThat(runtime.run(bundle)).step("device").is(NODE, List.of(FileModes.S_IFCHR, 1, 11));
  }

  @Test
  @Covers("commandline/devices/repeats-default")
  void defaultDevicesMayBeListedToo(OciRuntime runtime) {
    var probe = Probe.of(p -> p.stat("null", "/dev/null").stat("tty", "/dev/tty"));
    var bundle =
        Bundle.running(probe)
            .set(LISTED, character("/dev/null", 1, 3))
            .set(LISTED, character("/dev/tty", 5, 0))
            .set(LISTED, character("/dev/ptmx", 5, 2));
    var seen = runtime.run(bundle);
    assertThat(seen).step("null").is(NODE, List.of(FileModes.S_IFCHR, 1, 3));
    assertThat(seen).step("tty").is(NODE, List.of(FileModes.S_IFCHR, 5, 0));
  }

  @Test
  @Covers("commandline/devices/user-namespace-flags")
  void devicesOfTheHostAreBoundWithFlags(OciRuntime runtime) {
    var probe = Probe.of(p -> p.readFile("mounts", MountTable.FILE));
    var seen = runtime.run(Bundle.running(probe).userNamespace(700_000, 1_000));
    assertThat(seen)
        .step("mounts")
        .is(MountTable.options("/dev/null", "nosuid", "noexec"), List.of("nosuid", "noexec"));
  }

  @Test
  @Covers("commandline/devices/default-tun")
  @Requires("host:tun")
  @Contrast("tunnelDeviceThatIsAllowedIsOpened")
  void tunnelDeviceIsDeniedUnlessItIsAllowed(OciRuntime runtime) {
    assertThat(runtime.run(openingTun())).step("open").failedWith(Errno.EPERM);
  }

  void tunnelDeviceThatIsAllowedIsOpened(OciRuntime runtime) {
    var rule = Map.of("allow", true, "type", "c", "major", 10, "minor", 200, "access", "rwm");
    assertThat(runtime.run(openingTun().set(RULES, rule))).step("open").succeeded();
  }

  /** The node is that of the host: to make one is another right. */
  private static Bundle openingTun() {
    return Bundle.running(Probe.of(p -> p.open("open", "/tun", OpenFlag.RDWR)))
        .mount("/tun", "none", "/dev/net/tun", "bind")
        .set(RULES, Map.of("allow", false, "access", "rwm"));
  }

  private static Map<String, Object> character(String path, int major, int minor) {
    return Map.of("path", path, "type", "c", "major", major, "minor", minor);
  }
}
