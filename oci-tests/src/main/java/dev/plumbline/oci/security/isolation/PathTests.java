package dev.plumbline.oci.security.isolation;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.OutsideDirectory;
import dev.plumbline.oci.security.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that a runtime makes a path of, and that lead elsewhere through ../. */
@Tag("security")
class PathTests {

  @ParameterizedTest
  @ValueSource(strings = {"../outside/new", "../outside", "a/../../outside/new"})
  @Covers("security/isolation/id-dot-dot")
  void idTouchesNothingOutsideTheStateRoot(String id, OciRuntime runtime) {
    var outside = OutsideDirectory.of(runtime);
    runtime.attemptCreate(id, runtime.write(Bundle.idle()));
    assertThat("changes outside", outside.changes()).is(List.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"../outside", "../outside/below", "a/../../outside"})
  @Covers("security/isolation/id-dot-dot-delete")
  void deleteRemovesNothingOutsideTheStateRoot(String id, OciRuntime runtime) {
    var outside = OutsideDirectory.of(runtime).file("below/state.json", "{}");
    runtime.running(Bundle.idle());
    runtime.forceDelete(id);
    assertThat("changes outside", outside.changes()).is(List.of());
  }

  /** The path, if it is followed as it is, leads to a directory of that name on the host. */
  @Test
  @Covers("security/isolation/cgroups-path-dot-dot")
  void cgroupIsMadeNowhereButInTheHierarchies(OciRuntime runtime) {
    var name = runtime.cgroup() + "-above";
    runtime.untilTheEnd(() -> remove(Path.of(name)));
    var path = "/..".repeat(12) + name;
    Outcome.of(runtime, Bundle.exiting().set("/linux/cgroupsPath", path));
    assertThat("directory " + name, Files.exists(Path.of(name))).is(false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "net/../kernel/domainname",
        "net.ipv4/../../kernel/domainname",
        "net.ipv4/../../../sys/kernel/domainname"
      })
  @Covers("security/isolation/sysctl-dot-dot")
  @Contrast("parameterOfThePlainNameIsTaken")
  void parameterBehindParentsIsRefused(String name, OciRuntime runtime) {
    var bundle = Bundle.exiting().set("/linux/sysctl", Map.of(name, "altered"));
    assertThat(runtime.launch(bundle)).refused();
  }

  void parameterOfThePlainNameIsTaken(OciRuntime runtime) {
    var values = Map.of("net.ipv4.ip_local_port_range", "40000 40100");
    assertThat(runtime.run(Bundle.exiting().set("/linux/sysctl", values))).ranToTheEnd();
  }

  /** Removes it, with the files that a runtime has taken for a cgroup's, and the parent. */
  private static void remove(Path directory) throws IOException {
    if (Files.exists(directory)) {
      try (var files = Files.list(directory)) {
        for (var file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(directory);
      Files.deleteIfExists(directory.getParent());
    }
  }
}
