package dev.plumbline.oci.runtime.lifecycle;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.hooks.HookRecorder;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.Container;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.spec.runtime.HookKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What follows when a startContainer hook fails: runtime.md#runtimeLifecycle, step 7. start may
 * return before such a hook has failed, so each test waits for the end of the container's process.
 */
class StartContainerHookFailureTests {

  @Test
  @Covers("runtime-spec/lifecycle/start-container-failure-error")
  void failedStartContainerHookKeepsTheProgramFromRunning(OciRuntime runtime) {
    var hooks = HookRecorder.of(runtime).failing(HookKind.START_CONTAINER);
    tryToStart(runtime, hooks);
    assertThat("what ran", hooks.timeline()).is(List.of("startContainer"));
  }

  @Test
  @Covers("runtime-spec/lifecycle/start-container-failure-stops")
  void failedStartContainerHookEndsTheContainer(OciRuntime runtime) {
    var hooks = HookRecorder.of(runtime).failing(HookKind.START_CONTAINER);
    assertThat(tryToStart(runtime, hooks)).hasEnded();
    assertThat("what ran", hooks.timeline()).is(List.of("startContainer"));
  }

  @Test
  @Covers("runtime-spec/lifecycle/start-container-failure-destroys")
  void containerIsUnknownAfterAFailedStartContainerHook(OciRuntime runtime) {
    var hooks = HookRecorder.of(runtime).failing(HookKind.START_CONTAINER);
    assertThat(tryToStart(runtime, hooks)).isUnknown();
    assertThat("what ran", hooks.timeline()).is(List.of("startContainer"));
  }

  @Test
  @Covers("runtime-spec/lifecycle/start-container-failure-poststop")
  void poststopHooksRunAfterAFailedStartContainerHook(OciRuntime runtime) {
    var hooks = HookRecorder.of(runtime).failing(HookKind.START_CONTAINER).hook(HookKind.POSTSTOP);
    tryToStart(runtime, hooks);
    assertThat("what ran", hooks.timeline()).is(List.of("startContainer", "poststop"));
  }

  private static Container tryToStart(OciRuntime runtime, HookRecorder hooks) {
    var container = runtime.create(hooks.bundle());
    container.tryStart();
    return container.awaitExit();
  }
}
