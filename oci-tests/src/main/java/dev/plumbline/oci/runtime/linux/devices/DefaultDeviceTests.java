package dev.plumbline.oci.runtime.linux.devices;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.Verbs;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.syscalls.Errno;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Devices that every container has: config-linux.md#configLinuxDefaultDevices. */
class DefaultDeviceTests {

  private static final Map<String, Node> NODES =
      Map.of(
          "null", Node.character(1, 3),
          "zero", Node.character(1, 5),
          "full", Node.character(1, 7),
          "random", Node.character(1, 8),
          "urandom", Node.character(1, 9),
          "tty", Node.character(5, 0));

  private static final Probe STAT_ALL =
      Probe.of(p -> NODES.keySet().forEach(name -> p.stat(name, "/dev/" + name)));

  @ParameterizedTest
  @CsvSource({
    "null, 1, 3",
    "zero, 1, 5",
    "full, 1, 7",
    "random, 1, 8",
    "urandom, 1, 9",
    "tty, 5, 0"
  })
  @Covers("runtime-spec/devices/default-{0}")
  void deviceHasItsNumbers(String name, int major, int minor, OciRuntime runtime) {
    assertThat(runtime.run(Bundle.running(STAT_ALL)))
        .step(name)
        .is(Node::of, Node.character(major, minor));
  }

  @Test
  @Covers("runtime-spec/devices/default-null")
  void nullEndsAtOnceAndTakesAll(OciRuntime runtime) {
    var seen =
        runtime.run(
            running(p -> p.readFile("read", "/dev/null").writeFile("write", "/dev/null", "lost")));
    assertThat(seen).step("read").returned(0);
    assertThat(seen).step("write").returned(4);
  }

  @Test
  @Covers("runtime-spec/devices/default-full")
  void fullHasNoSpaceLeft(OciRuntime runtime) {
    assertThat(runtime.run(running(p -> p.writeFile("write", "/dev/full", "text"))))
        .step("write")
        .failedWith(Errno.ENOSPC);
  }

  @Test
  @Covers("runtime-spec/devices/default-random")
  void randomCanBeOpened(OciRuntime runtime) {
    assertThat(runtime.run(running(p -> p.open("open", "/dev/random")))).step("open").succeeded();
  }

  @Test
  @Covers("runtime-spec/devices/default-on-tmpfs")
  void devicesAreThereOnATmpfs(OciRuntime runtime) {
    assertAllAreIn(runtime, withProcAlone().mount("/dev", "tmpfs", "tmpfs"));
  }

  @Test
  @Covers("runtime-spec/devices/default-without-mounts")
  void devicesAreThereInTheRootFilesystem(OciRuntime runtime) {
    assertAllAreIn(runtime, withProcAlone().directory("rootfs/dev"));
  }

  @Test
  @Covers("runtime-spec/devices/default-user-namespace")
  void devicesCanBeUsedInAUserNamespace(OciRuntime runtime) {
    var bundle =
        running(
            p ->
                p.readFile("null", "/dev/null")
                    .open("zero", "/dev/zero")
                    .writeFile("full", "/dev/full", "text")
                    .open("random", "/dev/random")
                    .open("urandom", "/dev/urandom"));
    var seen = runtime.run(bundle.userNamespace(700_000, 1_000));
    assertThat(seen).step("null").returned(0);
    assertThat(seen).step("zero").succeeded();
    assertThat(seen).step("full").failedWith(Errno.ENOSPC);
    assertThat(seen).step("random").succeeded();
    assertThat(seen).step("urandom").succeeded();
  }

  private static void assertAllAreIn(OciRuntime runtime, Bundle bundle) {
    var seen = runtime.run(bundle);
    NODES.forEach((name, node) -> assertThat(seen).step(name).is(Node::of, node));
  }

  private static Bundle withProcAlone() {
    return Bundle.running(STAT_ALL).set("/mounts", List.of()).mount("/proc", "proc", "proc");
  }

  private static Bundle running(Consumer<Verbs> verbs) {
    return Bundle.running(Probe.of(verbs));
  }
}
