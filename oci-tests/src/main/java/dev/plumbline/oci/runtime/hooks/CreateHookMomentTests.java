package dev.plumbline.oci.runtime.hooks;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.hooks.HookRecorder;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.spec.runtime.HookKind;
import dev.plumbline.syscalls.host.FileId;
import dev.plumbline.syscalls.host.MountEntry;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How far the container is made when the hooks of create run: config.md#configHooks. */
class CreateHookMomentTests {

  @ParameterizedTest
  @EnumSource(names = {"PRESTART", "CREATE_RUNTIME"})
  @Covers("runtime-spec/hooks/{0}-namespaces-exist")
  void containerIsInItsNamespacesWhenTheHookRuns(HookKind kind, OciRuntime runtime) {
    var hooks = HookRecorder.of(runtime).held(kind);
    var shared = shared(hooks.whileHeld(kind).namespaces(), hooks.callerNamespaces());
    assertThat("namespaces shared with the runtime", shared)
        .is(
            "none of ipc mnt net pid uts",
            seen ->
                List.of("ipc", "mnt", "net", "pid", "uts").stream().noneMatch(seen::containsKey));
  }

  @ParameterizedTest
  @EnumSource(names = {"PRESTART", "CREATE_RUNTIME"})
  @Covers("runtime-spec/hooks/{0}-before-pivot")
  void containerHasTheRootOfTheRuntimeWhenTheHookRuns(HookKind kind, OciRuntime runtime)
      throws Exception {
    var hooks = HookRecorder.of(runtime).held(kind);
    assertThat("root of the container process", hooks.whileHeld(kind).root())
        .is(FileId.of(Path.of("/")));
  }

  @Test
  @Covers("runtime-spec/hooks/create-runtime-mounts-done")
  void mountsAreMadeWhenCreateRuntimeHooksRun(OciRuntime runtime) {
    var hooks = HookRecorder.of(runtime).held(HookKind.CREATE_RUNTIME);
    hooks.bundle().mount("/plumbline-mount", "tmpfs", "tmpfs");
    assertThat("mounts of the container process", hooks.whileHeld(HookKind.CREATE_RUNTIME).mounts())
        .is("one at rootfs/plumbline-mount", CreateHookMomentTests::haveOurs);
  }

  @Test
  @Covers("runtime-spec/hooks/create-container-before-pivot")
  void createContainerHooksHaveTheRootOfTheRuntime(OciRuntime runtime) throws Exception {
    var hooks = HookRecorder.of(runtime).hook(HookKind.CREATE_CONTAINER, p -> p.stat("root", "/"));
    runtime.create(hooks.bundle());
    assertThat(hooks.seen("createContainer"))
        .step("root")
        .is(root -> root.stat().inode(), FileId.of(Path.of("/")).inode());
  }

  @Test
  @Covers("runtime-spec/hooks/create-container-mounts-done")
  void mountsAreMadeWhenCreateContainerHooksRun(OciRuntime runtime) {
    var hooks =
        HookRecorder.of(runtime)
            .hook(HookKind.CREATE_CONTAINER, p -> p.readFile("mounts", "/proc/self/mountinfo"));
    hooks.bundle().mount("/plumbline-mount", "tmpfs", "tmpfs");
    runtime.create(hooks.bundle());
    var text = hooks.seen("createContainer").record().step("mounts").orElseThrow().text();
    assertThat(
            "mounts of the hook", MountEntry.read(text).stream().map(MountEntry::target).toList())
        .is("one at rootfs/plumbline-mount", CreateHookMomentTests::haveOurs);
  }

  private static boolean haveOurs(List<String> mounts) {
    return mounts.stream().anyMatch(target -> target.endsWith("/rootfs/plumbline-mount"));
  }

  private static Map<String, String> shared(Map<String, String> one, Map<String, String> other) {
    var shared = new TreeMap<>(one);
    shared.entrySet().retainAll(other.entrySet());
    return shared;
  }
}
