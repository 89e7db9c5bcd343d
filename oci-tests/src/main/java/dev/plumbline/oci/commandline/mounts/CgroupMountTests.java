package dev.plumbline.oci.commandline.mounts;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.host.CgroupController;
import dev.plumbline.fixtures.host.HostFacts;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.runtime.Seen;
import dev.plumbline.oci.runtime.mounts.MountTable;
import dev.plumbline.syscalls.host.MountEntry;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Mounts of the type cgroup. */
class CgroupMountTests {

  private static final String PLACE = "/sys/fs/cgroup";

  /** The root of the hierarchy itself has no cgroup.events. */
  @Test
  @Covers("commandline/mounts/cgroup-v2-namespace")
  @Requires("runtime:cgroup-namespaces")
  void rootOfTheMountIsTheCgroupOfTheContainer(OciRuntime runtime) {
    var probe =
        Probe.of(
            p ->
                p.readFile("mounts", MountTable.FILE)
                    .readFile("events", PLACE + "/cgroup.events")
                    .readFile("processes", PLACE + "/cgroup.procs"));
    var seen = runtime.run(mounting(probe).namespace("cgroup"));
    assertThat(seen).step("mounts").is(MountTable.at(PLACE, MountEntry::root), "/");
    assertThat(seen).step("events").succeeded();
    assertThat(seen).step("processes").read("1\n");
  }

  @Test
  @Covers("commandline/mounts/cgroup-v1-namespace")
  void everyControllerHasADirectory(OciRuntime runtime) {
    var controllers = controllers();
    var seen = runtime.run(mounting(finding(controllers)));
    assertThat("controllers", found(controllers, seen)).is(controllers);
  }

  @Test
  @Covers("commandline/mounts/cgroup-v1-namespace")
  @Requires({"runtime:cgroup-namespaces", "host:cgroup-namespaces"})
  void everyControllerHasADirectoryInANamespace(OciRuntime runtime) {
    var controllers = controllers();
    var seen = runtime.run(mounting(finding(controllers)).namespace("cgroup"));
    assertThat("controllers", found(controllers, seen)).is(controllers);
  }

  @Test
  @Covers("commandline/mounts/cgroup-readonly")
  void everyHierarchyIsReadOnly(OciRuntime runtime) {
    var probe = Probe.of(p -> p.readFile("mounts", MountTable.FILE));
    var bundle = Bundle.running(probe).mount(PLACE, "cgroup", "cgroup", "ro");
    assertThat(runtime.run(bundle)).step("mounts").is(CgroupMountTests::readOnly, Set.of(true));
  }

  private static Bundle mounting(Probe probe) {
    return Bundle.running(probe).mount(PLACE, "cgroup", "cgroup");
  }

  private static List<String> controllers() {
    return HostFacts.detect().cgroups().controllers().stream()
        .filter(controller -> controller.version() == 1)
        .map(CgroupController::name)
        .toList();
  }

  private static Probe finding(List<String> controllers) {
    return Probe.of(
        p -> controllers.forEach(name -> p.access(name, PLACE + "/" + name + "/tasks", 0)));
  }

  private static List<String> found(List<String> controllers, Seen seen) {
    return controllers.stream()
        .filter(name -> seen.record().step(name).filter(StepRecord::succeeded).isPresent())
        .toList();
  }

  /** Whether they are, of all mounts of cgroups. */
  private static Set<Boolean> readOnly(StepRecord mounts) {
    return MountEntry.read(mounts.text()).stream()
        .filter(mount -> mount.type().startsWith("cgroup"))
        .map(mount -> mount.options().contains("ro"))
        .collect(Collectors.toSet());
  }
}
