package dev.plumbline.oci.runtime.hooks;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.hooks.HookRecorder;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.spec.runtime.HookKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The arguments that a hook gets: config.md#configHooks. */
class HookArgumentsTests {

  @ParameterizedTest
  @EnumSource
  @Covers({"runtime-spec/hooks/{0}-args", "commandline/hooks/argument-zero"})
  void hookHasExactlyItsArguments(HookKind kind, OciRuntime runtime) {
    var args = List.of("zero", "one", "two");
    var hooks =
        HookRecorder.of(runtime).hook(kind, p -> p.args("args"), hook -> hook.withArgs(args));
    runtime.run(hooks.bundle());
    assertThat(hooks.seen(kind.property())).step("args").is(s -> s.strings(), args);
  }

  @Test
  @Covers("runtime-spec/hooks/arguments-bytes")
  void blanksQuotesAndEmptyTextsReachTheHookAsArguments(OciRuntime runtime) {
    var args = List.of("", " a  b ", "\"'$HOME\\*;", "ü\t\n", "");
    var hooks =
        HookRecorder.of(runtime)
            .hook(HookKind.PRESTART, p -> p.args("args"), hook -> hook.withArgs(args));
    runtime.run(hooks.bundle());
    assertThat(hooks.seen("prestart")).step("args").is(s -> s.strings(), args);
  }

  @Test
  @Covers("runtime-spec/hooks/arguments-bytes")
  void blanksQuotesAndEmptyTextsReachTheHookAsEnvironment(OciRuntime runtime) {
    var env =
        List.of("EMPTY=", "BLANKS= a  b ", "QUOTES=\"'$HOME\\*;", "EQUALS=a=b=", "WIDE=ü\t\n");
    var hooks =
        HookRecorder.of(runtime)
            .hook(HookKind.PRESTART, p -> p.environment("env"), hook -> hook.withEnv(env));
    runtime.run(hooks.bundle());
    assertThat(hooks.seen("prestart"))
        .step("env")
        .is(HookEnvironmentTests::sorted, env.stream().sorted().toList());
  }
}
