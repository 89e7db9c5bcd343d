package dev.plumbline.oci.runtime.hooks;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.hooks.HookRecorder;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.spec.runtime.HookKind;
import dev.plumbline.spec.runtime.State;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a hook reads from standard input: config.md#configHooks. */
class HookStdinTests {

  @ParameterizedTest
  @EnumSource
  @Covers("runtime-spec/hooks/{0}-stdin")
  void hookReadsTheStateOfItsContainer(HookKind kind, OciRuntime runtime) {
    var hooks = HookRecorder.of(runtime).hook(kind);
    var life = hooks.live();
    assertThat("id", hooks.state(kind.property()).id()).is(life.container().id());
  }

  @Test
  @Covers("runtime-spec/hooks/stdin-own-state")
  void stateNamesIdAndBundleOfTheHooksOwnContainer(OciRuntime runtime) {
    var hooks = HookRecorder.of(runtime).hook(HookKind.PRESTART).hook(HookKind.POSTSTOP);
    runtime.create(Bundle.idle());
    var own = hooks.live().container();
    assertThat("id and bundle", idAndBundle(hooks.state("prestart")))
        .is(List.of(own.id(), own.bundle().path().toString()));
    assertThat("id and bundle", idAndBundle(hooks.state("poststop")))
        .is(List.of(own.id(), own.bundle().path().toString()));
  }

  @Test
  @Covers("runtime-spec/hooks/stdin-end")
  void standardInputEndsAfterTheState(OciRuntime runtime) {
    var hooks = HookRecorder.of(runtime).hook(HookKind.PRESTART, p -> p.readFd("more", 0));
    runtime.run(hooks.bundle());
    assertThat(hooks.seen("prestart")).step("more").returned(0);
  }

  @Test
  @Covers("runtime-spec/hooks/stdin-each")
  void secondHookOfAKindReadsTheStateToo(OciRuntime runtime) {
    var hooks = HookRecorder.of(runtime).hook(HookKind.PRESTART).hook(HookKind.PRESTART);
    runtime.run(hooks.bundle());
    assertThat("second state", hooks.state("prestart-2")).is(hooks.state("prestart"));
  }

  private static List<String> idAndBundle(State state) {
    return List.of(state.id(), state.bundle());
  }
}
