package dev.plumbline.oci.runtime.hooks;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.hooks.HookRecorder;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.spec.runtime.HookKind;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The time that a hook is given: config.md#configHooks. */
class HookTimeoutTests {

  private static final Duration WHILE = Duration.ofMillis(300);

  /** Longer than the timeout, and far shorter than the suite waits for a command. */
  private static final Duration LONG = Duration.ofSeconds(6);

  @ParameterizedTest
  @EnumSource
  @Covers("runtime-spec/hooks/{0}-timeout")
  void hookThatOutlastsItsTimeoutIsAborted(HookKind kind, OciRuntime runtime) {
    var hooks =
        HookRecorder.of(runtime)
            .hook(kind, p -> p.sleep("while", LONG), hook -> hook.withTimeout(2));
    hooks.liveOrHang();
    assertThat("hook was aborted", hooks.aborted(kind.property())).is(true);
  }

  @Test
  @Covers("runtime-spec/hooks/timeout-kept")
  void hookThatEndsInTimeIsNotAborted(OciRuntime runtime) {
    var hooks =
        HookRecorder.of(runtime)
            .hook(HookKind.PRESTART, p -> p.sleep("while", WHILE), hook -> hook.withTimeout(10));
    assertThat(hooks.live()).wentWell();
    assertThat("prestart hook has ended", hooks.hasEnded("prestart")).is(true);
  }

  @Test
  @Covers("runtime-spec/hooks/timeout-failure")
  @Contrast("hookThatEndsInTimeIsNotAborted")
  void abortedHookMakesCreateAnError(OciRuntime runtime) {
    var hooks =
        HookRecorder.of(runtime)
            .hook(HookKind.PRESTART, p -> p.pause("waits"), hook -> hook.withTimeout(2));
    assertThat(runtime.attemptCreate(hooks.bundle())).refused();
  }

  @ParameterizedTest
  @EnumSource
  @Covers("runtime-spec/hooks/{0}-timeout-zero")
  @Contrast("hookThatEndsInTimeIsNotAborted")
  void hookWithTimeoutZeroIsRefused(HookKind kind, OciRuntime runtime) {
    var hooks =
        HookRecorder.of(runtime)
            .hook(kind, p -> p.sleep("while", WHILE), hook -> hook.withTimeout(0));
    assertThat("hook was refused", hooks.refused(kind, hooks.liveOrHang())).is(true);
  }

  @ParameterizedTest
  @EnumSource
  @Covers("runtime-spec/hooks/{0}-timeout-negative")
  @Contrast("hookThatEndsInTimeIsNotAborted")
  void hookWithNegativeTimeoutIsRefused(HookKind kind, OciRuntime runtime) {
    var hooks =
        HookRecorder.of(runtime)
            .hook(kind, p -> p.sleep("while", WHILE), hook -> hook.withTimeout(-1));
    assertThat("hook was refused", hooks.refused(kind, hooks.liveOrHang())).is(true);
  }
}
