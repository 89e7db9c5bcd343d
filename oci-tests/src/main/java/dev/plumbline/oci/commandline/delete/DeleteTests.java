package dev.plumbline.oci.commandline.delete;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.OciRuntime;
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
    var cgroups = NestedCgroups.below(runtime, container);
    assertThat("cgroups before delete", cgroups.remaining()).isNot(List.of());
    container.stop();
    assertThat(container.tryDelete()).succeeded();
    assertThat("cgroups after delete", cgroups.remaining()).is(List.<Path>of());
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
}
