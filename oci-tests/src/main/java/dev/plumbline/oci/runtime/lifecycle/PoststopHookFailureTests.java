package dev.plumbline.oci.runtime.lifecycle;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.hooks.HookRecorder;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.spec.runtime.HookKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What follows when a poststop hook fails: runtime.md#runtimeLifecycle, step 13. */
class PoststopHookFailureTests {

  @Test
  @Covers("runtime-spec/lifecycle/poststop-failure-other-hooks")
  void poststopHooksAfterAFailedOneAreCalled(OciRuntime runtime) {
    var hooks = HookRecorder.of(runtime).failing(HookKind.POSTSTOP).hook(HookKind.POSTSTOP);
    hooks.live();
    assertThat("what ran", hooks.timeline()).is(List.of("program", "poststop", "poststop-2"));
  }

  @Test
  @Covers("runtime-spec/lifecycle/poststop-failure-deleted")
  void containerIsUnknownAfterAFailedPoststopHook(OciRuntime runtime) {
    var hooks = HookRecorder.of(runtime).failing(HookKind.POSTSTOP);
    assertThat(hooks.live().container()).isUnknown();
    assertThat("what ran", hooks.timeline()).is(List.of("program", "poststop"));
  }
}
