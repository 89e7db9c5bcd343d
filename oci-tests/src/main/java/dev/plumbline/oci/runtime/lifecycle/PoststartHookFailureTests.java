package dev.plumbline.oci.runtime.lifecycle;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.hooks.HookRecorder;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.Container;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.spec.runtime.ContainerStatus;
import dev.plumbline.spec.runtime.HookKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What follows when a poststart hook fails: runtime.md#runtimeLifecycle, step 9, since 1.3. */
class PoststartHookFailureTests {

  @Test
  @Covers("runtime-spec/lifecycle/poststart-invoked")
  void containerWhosePoststartHooksSucceedRuns(OciRuntime runtime) {
    var hooks = HookRecorder.of(runtime, p -> p.pause("ready")).hook(HookKind.POSTSTART);
    assertThat(runtime.running(hooks.bundle())).isIn(ContainerStatus.RUNNING);
    assertThat("what was called", hooks.called()).is(List.of("poststart"));
  }

  @Test
  @Covers("runtime-spec/lifecycle/poststart-failure-error")
  @Contrast("containerWhosePoststartHooksSucceedRuns")
  void failedPoststartHookMakesStartAnError(OciRuntime runtime) {
    var hooks = HookRecorder.of(runtime, p -> p.pause("ready")).failing(HookKind.POSTSTART);
    assertThat(runtime.create(hooks.bundle()).tryStart()).failed();
  }

  @Test
  @Covers("runtime-spec/lifecycle/poststart-failure-stops")
  @Contrast("containerWhosePoststartHooksSucceedRuns")
  void failedPoststartHookEndsTheContainer(OciRuntime runtime) {
    var hooks = HookRecorder.of(runtime, p -> p.pause("ready")).failing(HookKind.POSTSTART);
    assertThat(tryToStart(runtime, hooks)).hasEnded();
  }

  @Test
  @Covers("runtime-spec/lifecycle/poststart-failure-destroys")
  @Contrast("containerWhosePoststartHooksSucceedRuns")
  void containerIsUnknownAfterAFailedPoststartHook(OciRuntime runtime) {
    var hooks = HookRecorder.of(runtime, p -> p.pause("ready")).failing(HookKind.POSTSTART);
    assertThat(tryToStart(runtime, hooks)).isUnknown();
  }

  @Test
  @Covers("runtime-spec/lifecycle/poststart-failure-poststop")
  void poststopHooksRunAfterAFailedPoststartHook(OciRuntime runtime) {
    var hooks =
        HookRecorder.of(runtime, p -> p.pause("ready"))
            .failing(HookKind.POSTSTART)
            .hook(HookKind.POSTSTOP);
    tryToStart(runtime, hooks);
    assertThat("what was called", hooks.called()).is(List.of("poststart", "poststop"));
  }

  private static Container tryToStart(OciRuntime runtime, HookRecorder hooks) {
    var container = runtime.create(hooks.bundle());
    container.tryStart();
    return container;
  }
}
