package dev.plumbline.oci.security.isolation;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;
import static dev.plumbline.syscalls.Errno.EPERM;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.syscalls.Errno;
import dev.plumbline.syscalls.OpenFlag;
import dev.plumbline.syscalls.abi.FileModes;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Devices that the rules of the container forbid: of numbers that no driver answers for. */
@Tag("security")
class DeviceTests {

  private static final String RULES = "/linux/resources/devices/-";
  private static final Map<String, Object> NOTHING = Map.of("allow", false, "access", "rwm");
  private static final Map<String, Object> NODES =
      Map.of("allow", true, "type", "c", "access", "m");
  private static final int MAJOR = 60;
  private static final int MINOR = 7;
  private static final int TRIES = 10;

  private static final Probe OPEN =
      Probe.of(
          p ->
              p.mknod("mknod", "/dev/node", FileModes.S_IFCHR | 0600, MAJOR, MINOR)
                  .open("open", "/dev/node", OpenFlag.RDONLY));

  @Test
  @Covers("security/isolation/device-exec")
  @Contrast("addedProcessOpensADeviceThatIsAllowed")
  void addedProcessCannotOpenAForbiddenDevice(OciRuntime runtime) {
    var bundle = Bundle.idle().set(RULES, NOTHING).set(RULES, NODES);
    var seen = runtime.running(bundle).exec(OPEN).run();
    assertThat(seen).step("mknod").succeeded();
    assertThat(seen).step("open").failedWith(EPERM);
  }

  /** The program tries without a pause. */
  @Test
  @Covers("security/isolation/device-update-window")
  @Contrast("addedProcessOpensADeviceThatIsAllowed")
  void forbiddenDeviceIsNotOpenedInTenUpdates(OciRuntime runtime) throws IOException {
    var probe =
        Probe.of(
            p ->
                p.mknod("ready", "/dev/node", FileModes.S_IFCHR | 0600, MAJOR, MINOR)
                    .openWhile("open", "/dev/node", EPERM, "/stop"));
    var bundle = Bundle.running(probe).set(RULES, NOTHING).set(RULES, NODES);
    var container = runtime.running(bundle);
    IntStream.rangeClosed(1, TRIES)
        .forEach(n -> container.tryUpdate("--pids-limit", String.valueOf(50 + n)));
    Files.createFile(container.bundle().rootfs().resolve("stop"));
    assertThat(container.awaitExit().seen()).step("open").failedWith(EPERM);
  }

  void addedProcessOpensADeviceThatIsAllowed(OciRuntime runtime) {
    var rule = Map.of("allow", true, "type", "c", "major", MAJOR, "minor", MINOR, "access", "rwm");
    var bundle = Bundle.idle().set(RULES, NOTHING).set(RULES, NODES).set(RULES, rule);
    var seen = runtime.running(bundle).exec(OPEN).run();
    assertThat(seen).step("open").failedWith(Errno.ENXIO);
  }
}
