package dev.plumbline.oci.runtime.hooks;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.hooks.HookRecorder;
import dev.plumbline.fixtures.hooks.Namespaces;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.spec.runtime.HookKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The namespaces that a hook is in, by inode: config.md#configHooks. */
class HookNamespaceTests {

  @ParameterizedTest
  @EnumSource(names = {"PRESTART", "CREATE_RUNTIME", "POSTSTART", "POSTSTOP"})
  @Covers("runtime-spec/hooks/{0}-executes")
  void hookIsInTheNamespacesOfTheRuntime(HookKind kind, OciRuntime runtime) {
    var hooks = HookRecorder.of(runtime).hook(kind, Namespaces::report);
    runtime.run(hooks.bundle());
    assertThat("namespaces", Namespaces.of(hooks.seen(kind.property()).record()))
        .is(hooks.callerNamespaces());
  }

  @ParameterizedTest
  @EnumSource(names = {"CREATE_CONTAINER", "START_CONTAINER"})
  @Covers("runtime-spec/hooks/{0}-executes")
  void hookIsInTheNamespacesOfTheContainer(HookKind kind, OciRuntime runtime) {
    var hooks = HookRecorder.of(runtime, Namespaces::report).hook(kind, Namespaces::report);
    var program = runtime.run(hooks.bundle());
    assertThat("namespaces", Namespaces.of(hooks.seen(kind.property()).record()))
        .is(Namespaces.of(program.record()));
  }
}
