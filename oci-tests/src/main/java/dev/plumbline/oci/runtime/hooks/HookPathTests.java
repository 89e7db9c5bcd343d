package dev.plumbline.oci.runtime.hooks;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.hooks.HookRecorder;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.spec.runtime.HookKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The path of a hook: config.md#configHooks. */
class HookPathTests {

  @Test
  @Covers("runtime-spec/lifecycle/prestart-invoked")
  void hookWithAnAbsolutePathIsRun(OciRuntime runtime) {
    var hooks = HookRecorder.of(runtime).hook(HookKind.PRESTART);
    assertThat(hooks.live()).wentWell();
    assertThat("prestart hook has ended", hooks.hasEnded("prestart")).is(true);
  }

  @ParameterizedTest
  @EnumSource
  @Covers("runtime-spec/hooks/{0}-path-missing")
  @Contrast("hookWithAnAbsolutePathIsRun")
  void hookWithoutAPathIsRefused(HookKind kind, OciRuntime runtime) {
    var hooks = HookRecorder.of(runtime).hook(kind);
    hooks.bundle().remove("/hooks/" + kind.property() + "/0/path");
    assertThat("hook was refused", hooks.refused(kind, hooks.live())).is(true);
  }

  @ParameterizedTest
  @EnumSource
  @Covers("runtime-spec/hooks/{0}-path-relative")
  @Contrast("hookWithAnAbsolutePathIsRun")
  void hookWithARelativePathIsRefused(HookKind kind, OciRuntime runtime) {
    var hooks = HookRecorder.of(runtime).hook(kind, p -> {}, hook -> hook.withPath("hook"));
    hooks.copiedTo(kind.property(), "hook").copiedTo(kind.property(), "rootfs/hook");
    assertThat("hook was refused", hooks.refused(kind, hooks.live())).is(true);
  }

  @ParameterizedTest
  @EnumSource
  @Covers("runtime-spec/hooks/{0}-resolves")
  void programIsTakenFromTheRightPlaceOfTwo(HookKind kind, OciRuntime runtime) {
    var hooks = HookRecorder.of(runtime).hookWithDecoy(kind);
    hooks.live();
    assertThat("what ran", hooks.called()).is(List.of(kind.property()));
  }

  @Test
  @Covers("runtime-spec/hooks/empty")
  void emptyHooksAreAccepted(OciRuntime runtime) {
    var hooks = HookRecorder.of(runtime);
    hooks.bundle().set("/hooks", Map.of());
    assertThat(hooks.live()).wentWell();
    assertThat("what ran", hooks.timeline()).is(List.of("program"));
  }

  @Test
  @Covers("runtime-spec/hooks/empty")
  void emptyListsOfHooksAreAccepted(OciRuntime runtime) {
    var hooks = HookRecorder.of(runtime);
    for (var kind : HookKind.values()) {
      hooks.bundle().set("/hooks/" + kind.property(), List.of());
    }
    assertThat(hooks.live()).wentWell();
    assertThat("what ran", hooks.timeline()).is(List.of("program"));
  }
}
