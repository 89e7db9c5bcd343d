package dev.plumbline.oci.runtime.lifecycle;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.hooks.HookRecorder;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.spec.runtime.HookKind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which operation calls each kind of hook, in one order with the program: runtime.md. */
class HookCallTests {

  private static final Duration WHILE = Duration.ofMillis(60);

  @ParameterizedTest
  @EnumSource
  @Covers("runtime-spec/lifecycle/{0}-invoked")
  void everyHookOfAKindIsCalledOnce(HookKind kind, OciRuntime runtime) {
    var hooks = HookRecorder.of(runtime).hook(kind).hook(kind);
    runtime.run(hooks.bundle());
    assertThat("what was called", hooks.called())
        .is(List.of(kind.property(), kind.property() + "-2"));
  }

  @ParameterizedTest
  @EnumSource(names = {"PRESTART", "CREATE_RUNTIME", "CREATE_CONTAINER"})
  @Covers("runtime-spec/lifecycle/{0}-in-create")
  void hookHasEndedWhenCreateReturns(HookKind kind, OciRuntime runtime) {
    var hooks = HookRecorder.of(runtime).hook(kind, p -> p.sleep("while", WHILE));
    runtime.create(hooks.bundle());
    assertThat("what ran before start", hooks.timeline()).is(List.of(kind.property()));
  }

  @Test
  @Covers("runtime-spec/lifecycle/create-hooks-order")
  void threeKindsOfCreateRunInTheOrderOfTheLifecycle(OciRuntime runtime) {
    var hooks =
        HookRecorder.of(runtime)
            .hook(HookKind.CREATE_CONTAINER)
            .hook(HookKind.CREATE_RUNTIME, p -> p.sleep("while", WHILE))
            .hook(HookKind.PRESTART, p -> p.sleep("while", WHILE));
    runtime.create(hooks.bundle());
    assertThat("what ran", hooks.timeline())
        .is(List.of("prestart", "createRuntime", "createContainer"));
  }

  @ParameterizedTest
  @EnumSource(names = {"START_CONTAINER", "POSTSTART"})
  @Covers("runtime-spec/lifecycle/{0}-in-start")
  void hookIsCalledByStartAndNotByCreate(HookKind kind, OciRuntime runtime) {
    var hooks = HookRecorder.of(runtime).hook(kind);
    var container = runtime.create(hooks.bundle());
    assertThat("what ran before start", hooks.timeline()).is(List.of());
    container.start().awaitExit();
    assertThat("what was called", hooks.called()).is(List.of(kind.property()));
  }

  @Test
  @Covers("runtime-spec/lifecycle/start-container-before-program")
  void startContainerHooksEndBeforeTheProgramBegins(OciRuntime runtime) {
    var hooks =
        HookRecorder.of(runtime)
            .hook(HookKind.START_CONTAINER)
            .hook(HookKind.START_CONTAINER, p -> p.sleep("while", WHILE));
    runtime.run(hooks.bundle());
    assertThat("what ran", hooks.timeline())
        .is(List.of("startContainer", "startContainer-2", "program"));
  }

  @Tag("slow")
  @Test
  @Covers("runtime-spec/lifecycle/poststart-after-program")
  void programRunsWhenPoststartHooksAreCalled(OciRuntime runtime) {
    var hooks = HookRecorder.of(runtime).held(HookKind.POSTSTART);
    assertThat("program runs", hooks.programRunsWhilePoststartIsHeld()).is(true);
  }

  @Test
  @Covers("runtime-spec/lifecycle/poststop-after-destruction")
  void poststopHooksBeginWhenNoProcessOfTheContainerIsLeft(OciRuntime runtime) {
    var hooks = HookRecorder.of(runtime).hook(HookKind.POSTSTOP);
    var container = runtime.create(hooks.bundle()).start().awaitStopped();
    assertThat("what ran before delete", hooks.timeline()).is(List.of("program"));
    container.delete();
    assertThat("what ran", hooks.timeline()).is(List.of("program", "poststop"));
  }
}
