package dev.plumbline.oci.runtime.hooks;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.hooks.HookRecorder;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.spec.runtime.HookKind;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The environment that a hook gets: config.md#configHooks. */
class HookEnvironmentTests {

  @ParameterizedTest
  @EnumSource
  @Covers("runtime-spec/hooks/{0}-env")
  void hookHasExactlyItsEnvironment(HookKind kind, OciRuntime runtime) {
    var env = List.of("COLOUR=blue", "PATH=/nowhere");
    var hooks =
        HookRecorder.of(runtime).hook(kind, p -> p.environment("env"), hook -> hook.withEnv(env));
    runtime.run(hooks.bundle());
    assertThat(hooks.seen(kind.property())).step("env").is(HookEnvironmentTests::sorted, env);
  }

  /** An environment has no order. */
  static List<String> sorted(StepRecord step) {
    return step.strings().stream().sorted().toList();
  }
}
