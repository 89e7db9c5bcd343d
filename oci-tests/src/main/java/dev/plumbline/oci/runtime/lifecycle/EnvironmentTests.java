package dev.plumbline.oci.runtime.lifecycle;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.HostProcess;
import dev.plumbline.syscalls.host.MountEntry;
import dev.plumbline.syscalls.host.NamespaceId;
import dev.plumbline.syscalls.host.ProcFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What exists between create and start: runtime.md#runtimeLifecycle, step 2. */
@Requires("witness:host")
class EnvironmentTests {

  @ParameterizedTest
  @ValueSource(strings = {"pid", "net", "ipc", "uts", "mnt"})
  @Covers("runtime-spec/lifecycle/environment-created")
  void createdContainerIsInANamespaceOfItsOwn(String type, OciRuntime runtime) throws IOException {
    var container = runtime.create(Bundle.idle());
    var created = HostProcess.of(container).namespace(type);
    container.start().await("ready");
    assertThat("namespace before start", created).isNot(NamespaceId.own(type));
    assertThat("namespace after start", HostProcess.of(container).namespace(type)).is(created);
  }

  @Test
  @Covers("runtime-spec/lifecycle/environment-created")
  void createdContainerSeesItsMounts(OciRuntime runtime) {
    var wanted = Set.of("/proc", "/dev", "/dev/pts", "/dev/shm", "/sys");
    var container = runtime.create(Bundle.idle());
    var mounted =
        HostProcess.of(container).mounts().stream()
            .map(MountEntry::target)
            .filter(wanted::contains)
            .collect(Collectors.toSet());
    container.start().await("ready");
    assertThat("mounts before start", mounted).is(wanted);
  }

  @Test
  @Covers("runtime-spec/lifecycle/environment-created")
  @Requires({"witness:host", "runtime:cgroups"})
  void createdContainerIsInItsCgroup(OciRuntime runtime) {
    var container = runtime.create(Bundle.idle());
    var before = HostProcess.of(container).cgroups();
    container.start().await("ready");
    assertThat("cgroups before start", own(before, runtime)).isNot(List.of());
    assertThat("cgroups after start", HostProcess.of(container).cgroups()).is(before);
  }

  @Test
  @Covers("runtime-spec/lifecycle/resources-created")
  @Requires("host:controller-pids")
  void limitsAreInForceBeforeStart(OciRuntime runtime) throws IOException {
    var container = runtime.create(Bundle.idle().set("/linux/resources/pids/limit", 123));
    var limit = ProcFile.text(HostProcess.of(container).cgroup("pids").resolve("pids.max"));
    container.start().await("ready");
    assertThat("pids.max before start", limit.strip()).is("123");
  }

  private static List<String> own(List<Path> cgroups, OciRuntime runtime) {
    return cgroups.stream()
        .map(String::valueOf)
        .filter(directory -> directory.contains(runtime.cgroup()))
        .toList();
  }
}
