package dev.plumbline.oci.runtime.linux.devices;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Symbolic links in /dev: runtime-linux.md#dev-symbolic-links. */
class DeviceLinkTests {

  private static final Probe LINKS =
      Probe.of(
          p ->
              p.readlink("fd", "/dev/fd")
                  .readlink("stdin", "/dev/stdin")
                  .readlink("stdout", "/dev/stdout")
                  .readlink("stderr", "/dev/stderr"));

  @ParameterizedTest
  @CsvSource({
    "fd, /proc/self/fd",
    "stdin, /proc/self/fd/0",
    "stdout, /proc/self/fd/1",
    "stderr, /proc/self/fd/2"
  })
  @Covers("runtime-spec/devices/link-{0}")
  void linkLeadsToTheDescriptors(String name, String target, OciRuntime runtime) {
    assertThat(runtime.run(Bundle.running(LINKS))).step(name).read(target);
  }

  @Test
  @Covers("runtime-spec/devices/link-after-mounts")
  void linksAreThereOnATmpfs(OciRuntime runtime) {
    var bundle =
        Bundle.running(LINKS)
            .set("/mounts", List.of())
            .mount("/proc", "proc", "proc")
            .mount("/dev", "tmpfs", "tmpfs");
    var seen = runtime.run(bundle);
    assertThat(seen).step("fd").read("/proc/self/fd");
    assertThat(seen).step("stdin").read("/proc/self/fd/0");
    assertThat(seen).step("stdout").read("/proc/self/fd/1");
    assertThat(seen).step("stderr").read("/proc/self/fd/2");
  }
}
