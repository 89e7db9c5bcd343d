package dev.plumbline.cri.sandbox;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.cri.PodCgroups;
import dev.plumbline.fixtures.junit.Covers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The places of the host that a sandbox is told to use: cgroup and log directory. */
class SandboxPlaceTests {

  @Test
  @Covers("kubernetes/sandbox/cgroup-parent")
  void cgroupsOfASandboxAreBelowTheParentThatWasNamed(CriEndpoint cri) {
    cri.runSandbox();
    assertThat("processes below the parent", PodCgroups.processesBelow(cri.cgroup()).size())
        .is("at least one", count -> count > 0);
  }

  @Test
  @Covers("kubernetes/sandbox/removed-leaves-nothing")
  void removedSandboxLeavesNoProcessAndNoCgroup(CriEndpoint cri) {
    cri.runSandbox().stop().remove();
    assertThat("processes below the parent", PodCgroups.processesBelow(cri.cgroup())).is(List.of());
    assertThat("cgroups below the parent", PodCgroups.below(cri.cgroup())).is(List.of());
  }

  @Test
  @Covers("kubernetes/sandbox/cgroup-parent-kept")
  void parentThatWasNamedIsLeftWhenTheSandboxIsRemoved(CriEndpoint cri) {
    cri.runSandbox().stop().remove();
    assertThat("directories of the parent", PodCgroups.directories(cri.cgroup()).size())
        .is("at least one", count -> count > 0);
  }

  @Test
  @Covers("kubernetes/sandbox/log-directory-kept")
  void logDirectoryIsLeftWhenTheSandboxIsRemoved(CriEndpoint cri) throws IOException {
    var sandbox = cri.runSandbox();
    var directory = Path.of(sandbox.config().getLogDirectory());
    var file = Files.writeString(directory.resolve("kept.log"), "kept");
    sandbox.stop().remove();
    assertThat("whether a file in it is there", Files.exists(file)).is(true);
  }
}
