package dev.plumbline.oci.runtime.lifecycle;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.hooks.HookRecorder;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.spec.runtime.ContainerStatus;
import dev.plumbline.spec.runtime.HookKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What follows when a hook of create fails: runtime.md#runtimeLifecycle, steps 3 to 5. */
class CreateHookFailureTests {

  @Test
  @Covers("runtime-spec/lifecycle/prestart-in-create")
  void containerWhosePrestartHooksSucceedIsCreated(OciRuntime runtime) {
    var hooks = HookRecorder.of(runtime).hook(HookKind.PRESTART);
    assertThat(runtime.create(hooks.bundle())).isIn(ContainerStatus.CREATED);
    assertThat("what ran", hooks.timeline()).is(List.of("prestart"));
  }

  @ParameterizedTest
  @EnumSource(names = {"PRESTART", "CREATE_RUNTIME", "CREATE_CONTAINER"})
  @Covers("runtime-spec/lifecycle/{0}-failure-error")
  @Contrast("containerWhosePrestartHooksSucceedIsCreated")
  void failedHookOfCreateMakesCreateAnError(HookKind kind, OciRuntime runtime) {
    var hooks = HookRecorder.of(runtime).failing(kind);
    assertThat(runtime.attemptCreate(hooks.bundle())).refused();
  }

  @ParameterizedTest
  @EnumSource(names = {"PRESTART", "CREATE_RUNTIME", "CREATE_CONTAINER"})
  @Covers("runtime-spec/lifecycle/{0}-failure-stops")
  @Contrast("containerWhosePrestartHooksSucceedIsCreated")
  void failedHookOfCreateEndsTheContainer(HookKind kind, OciRuntime runtime) {
    var hooks = HookRecorder.of(runtime).failing(kind);
    assertThat(runtime.attemptCreate(hooks.bundle()).container()).hasEnded();
  }

  @ParameterizedTest
  @EnumSource(names = {"PRESTART", "CREATE_RUNTIME", "CREATE_CONTAINER"})
  @Covers("runtime-spec/lifecycle/{0}-failure-stops")
  void hooksAfterAFailedOneAreNotCalled(HookKind kind, OciRuntime runtime) {
    var hooks = HookRecorder.of(runtime).failing(kind).hook(kind).hook(HookKind.POSTSTART);
    hooks.live();
    assertThat("what ran", hooks.timeline()).is(List.of(kind.property()));
  }

  @ParameterizedTest
  @EnumSource(names = {"PRESTART", "CREATE_RUNTIME", "CREATE_CONTAINER"})
  @Covers("runtime-spec/lifecycle/{0}-failure-destroys")
  @Contrast("containerWhosePrestartHooksSucceedIsCreated")
  void containerIsUnknownAfterAFailedHookOfCreate(HookKind kind, OciRuntime runtime) {
    var hooks = HookRecorder.of(runtime).failing(kind);
    assertThat(runtime.attemptCreate(hooks.bundle()).container()).isUnknown();
  }

  @ParameterizedTest
  @EnumSource(names = {"PRESTART", "CREATE_RUNTIME", "CREATE_CONTAINER"})
  @Covers("runtime-spec/lifecycle/{0}-failure-poststop")
  void poststopHooksRunAfterAFailedHookOfCreate(HookKind kind, OciRuntime runtime) {
    var hooks = HookRecorder.of(runtime).failing(kind).hook(HookKind.POSTSTOP);
    runtime.attemptCreate(hooks.bundle());
    assertThat("what ran", hooks.timeline()).is(List.of(kind.property(), "poststop"));
  }
}
