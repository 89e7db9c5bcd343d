package dev.plumbline.oci.security.isolation;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.Container;
import dev.plumbline.fixtures.runtime.Execution;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.HostCgroup;
import dev.plumbline.fixtures.witness.HostProcess;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cgroups for added processes that are not below the container's: runc-exec(8), --cgroup. */
@Tag("security")
class SubCgroupTests {

  private static final Probe WAITING = Probe.of(p -> p.pause("ready"));
  private static final Probe RUNNING = Probe.of(p -> p.pid("ran"));

  /** The cgroup beside the container's exists, so that nothing but the rule keeps a process out. */
  @ParameterizedTest
  @ValueSource(strings = {"../%s", "sub/../../%s", "/../%s"})
  @Covers("security/isolation/sub-cgroup-dot-dot")
  @Contrast("cgroupBelowIsTaken")
  void cgroupBesideThatOfTheContainerIsNotJoined(String path, OciRuntime runtime) {
    var beside = HostCgroup.make(runtime, "beside").path();
    var name = beside.substring(beside.lastIndexOf('/') + 1);
    isBelowOrRefused(withSubCgroup(runtime), path.formatted(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"plumbline:/sub", "plumbline:sub"})
  @Covers("security/isolation/sub-cgroup-controller")
  @Contrast("cgroupBelowIsTaken")
  void cgroupOfAnUnknownControllerIsNotJoined(String path, OciRuntime runtime) {
    isBelowOrRefused(withSubCgroup(runtime), path);
  }

  void cgroupBelowIsTaken(OciRuntime runtime) {
    assertThat(withSubCgroup(runtime).exec(RUNNING).with("--cgroup", "sub").execute()).succeeded();
  }

  private static void isBelowOrRefused(Container container, String path) {
    var own = HostProcess.of(container).cgroups();
    var answer = new AtomicReference<Execution>();
    var added = container.exec(WAITING).with("--cgroup", path).tryDetach(answer::set);
    var joined =
        Optional.of(answer.get())
            .filter(Execution::succeeded)
            .map(execution -> new HostProcess(added.pid()).cgroups())
            .orElse(own);
    assertThat("cgroups of the added process", joined)
        .is(
            "those of the container, or below",
            seen -> seen.stream().allMatch(each -> own.stream().anyMatch(each::startsWith)));
  }

  private static Container withSubCgroup(OciRuntime runtime) {
    var container = runtime.running(Bundle.idle());
    HostCgroup.below(runtime, container, "sub");
    return container;
  }
}
