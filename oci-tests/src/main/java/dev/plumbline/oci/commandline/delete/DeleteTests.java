package dev.plumbline.oci.commandline.delete;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.Container;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.HostProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What delete copes with, and what it does not take twice: runc-delete(8). */
class DeleteTests {

  @Test
  @Covers("commandline/delete/sub-cgroups")
  void cgroupsBelowThatOfTheContainerAreRemoved(OciRuntime runtime) {
    var container = runtime.running(Bundle.idle());
    var cgroups = nested(cgroups(runtime, container));
    assertThat("cgroups before delete", cgroups).isNot(List.of());
    container.stop();
    assertThat(container.tryDelete()).succeeded();
    assertThat("cgroups after delete", cgroups.stream().filter(Files::exists).toList())
        .is(List.<Path>of());
  }

  @Test
  @Covers("commandline/delete/bundle-gone")
  void containerWhoseBundleIsGoneIsDeleted(OciRuntime runtime) throws IOException {
    var container = runtime.running(Bundle.idle()).stop();
    Files.move(container.bundle().path(), runtime.directory().resolve("elsewhere"));
    assertThat(container.tryDelete()).succeeded();
    assertThat(container).isUnknown();
  }

  @Test
  @Covers("commandline/delete/twice")
  void secondDeleteFails(OciRuntime runtime) {
    var container = runtime.running(Bundle.idle()).stop();
    assertThat(container.tryDelete()).succeeded();
    assertThat(container.tryDelete()).failed();
  }

  /** Makes cgroups below these, as a container does that runs containers of its own. */
  private static List<Path> nested(List<Path> cgroups) {
    cgroups.forEach(cgroup -> cgroup.resolve("sub/deeper").toFile().mkdirs());
    return cgroups;
  }

  private static List<Path> cgroups(OciRuntime runtime, Container container) {
    return HostProcess.of(container).cgroups().stream()
        .filter(directory -> directory.toString().contains(runtime.cgroup()))
        .toList();
  }
}
