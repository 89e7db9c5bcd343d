package dev.plumbline.oci.runtime.hooks;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.hooks.HookRecorder;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.spec.runtime.HookKind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The order of hooks among themselves: config.md#configHooks. */
class HookOrderTests {

  /** Long enough that a hook called beside this one would begin before it ends. */
  private static final Duration WHILE = Duration.ofMillis(60);

  @ParameterizedTest
  @EnumSource
  @Covers("runtime-spec/hooks/{0}-order")
  void hooksOfOneKindRunOneAfterTheOtherAsListed(HookKind kind, OciRuntime runtime) {
    var hooks =
        HookRecorder.of(runtime).hook(kind, p -> p.sleep("while", WHILE)).hook(kind).hook(kind);
    runtime.run(hooks.bundle());
    assertThat("what ran", hooks.called())
        .is(List.of(kind.property(), kind.property() + "-2", kind.property() + "-3"));
  }

  @Test
  @Covers("runtime-spec/hooks/prestart-before-create-runtime")
  void prestartHooksEndBeforeCreateRuntimeHooksBegin(OciRuntime runtime) {
    var hooks =
        HookRecorder.of(runtime)
            .hook(HookKind.CREATE_RUNTIME)
            .hook(HookKind.PRESTART)
            .hook(HookKind.PRESTART, p -> p.sleep("while", WHILE));
    runtime.create(hooks.bundle());
    assertThat("what ran", hooks.timeline()).is(List.of("prestart", "prestart-2", "createRuntime"));
  }

  @Test
  @Covers("runtime-spec/hooks/create-container-after-create-runtime")
  void createRuntimeHooksEndBeforeCreateContainerHooksBegin(OciRuntime runtime) {
    var hooks =
        HookRecorder.of(runtime)
            .hook(HookKind.CREATE_CONTAINER)
            .hook(HookKind.CREATE_RUNTIME)
            .hook(HookKind.CREATE_RUNTIME, p -> p.sleep("while", WHILE));
    runtime.create(hooks.bundle());
    assertThat("what ran", hooks.timeline())
        .is(List.of("createRuntime", "createRuntime-2", "createContainer"));
  }

  @Test
  @Covers("runtime-spec/hooks/start-container-when")
  void startContainerHooksEndBeforeTheProgramBegins(OciRuntime runtime) {
    var hooks =
        HookRecorder.of(runtime).hook(HookKind.START_CONTAINER, p -> p.sleep("while", WHILE));
    runtime.run(hooks.bundle());
    assertThat("what ran", hooks.timeline()).is(List.of("startContainer", "program"));
  }

  @Test
  @Covers("runtime-spec/hooks/poststart-when")
  void startReturnsAfterPoststartHooksHaveEnded(OciRuntime runtime) {
    var hooks = HookRecorder.of(runtime).hook(HookKind.POSTSTART, p -> p.sleep("while", WHILE));
    runtime.create(hooks.bundle()).start();
    assertThat("poststart hook has ended", hooks.hasEnded("poststart")).is(true);
  }

  @Test
  @Covers("runtime-spec/hooks/poststop-when")
  void deleteReturnsAfterPoststopHooksHaveEnded(OciRuntime runtime) {
    var hooks = HookRecorder.of(runtime).hook(HookKind.POSTSTOP, p -> p.sleep("while", WHILE));
    runtime.run(hooks.bundle());
    assertThat("what ran", hooks.timeline()).is(List.of("program", "poststop"));
  }
}
