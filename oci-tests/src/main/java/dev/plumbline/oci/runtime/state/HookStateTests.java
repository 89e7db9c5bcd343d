package dev.plumbline.oci.runtime.state;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.hooks.HookRecorder;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Verbs;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.spec.runtime.ContainerStatus;
import dev.plumbline.spec.runtime.HookKind;
import dev.plumbline.spec.schema.DocumentSchema;
import dev.plumbline.spec.schema.Violation;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The state that hooks receive: runtime.md#runtimeState. */
class HookStateTests {

  private static final Consumer<Verbs> WAIT = p -> p.pause("ready");

  @ParameterizedTest
  @EnumSource(names = {"PRESTART", "POSTSTART", "POSTSTOP"})
  @Covers("runtime-spec/state/hook-oci-version-value")
  void ociVersionIsASemanticVersion(HookKind kind, OciRuntime runtime) {
    var hooks = HookRecorder.of(runtime).hook(kind);
    hooks.live();
    var violations = DocumentSchema.STATE.validate(hooks.input(kind.property()));
    assertThat("wrong versions", violations.stream().filter(HookStateTests::ofVersion).toList())
        .is(List.<Violation>of());
  }

  @Test
  @Covers("runtime-spec/state/hook-status-create")
  void prestartHookReadsTheStatusCreatingOrCreated(OciRuntime runtime) {
    var hooks = HookRecorder.of(runtime).hook(HookKind.PRESTART);
    runtime.create(hooks.bundle());
    assertThat("status", hooks.state("prestart").status())
        .isOneOf(List.of(ContainerStatus.CREATING, ContainerStatus.CREATED));
  }

  @Test
  @Covers("runtime-spec/state/hook-status-create")
  @Requires({"runtime:hook-createRuntime", "runtime:hook-createContainer"})
  void otherHooksOfCreateReadTheStatusCreatingOrCreated(OciRuntime runtime) {
    var hooks =
        HookRecorder.of(runtime).hook(HookKind.CREATE_RUNTIME).hook(HookKind.CREATE_CONTAINER);
    runtime.create(hooks.bundle());
    assertThat("status", hooks.state("createRuntime").status())
        .isOneOf(List.of(ContainerStatus.CREATING, ContainerStatus.CREATED));
    assertThat("status", hooks.state("createContainer").status())
        .isOneOf(List.of(ContainerStatus.CREATING, ContainerStatus.CREATED));
  }

  @Test
  @Covers("runtime-spec/state/hook-status-start-container")
  void startContainerHookReadsTheStatusCreated(OciRuntime runtime) {
    var hooks = HookRecorder.of(runtime).hook(HookKind.START_CONTAINER);
    runtime.run(hooks.bundle());
    assertThat("status", hooks.state("startContainer").status()).is(ContainerStatus.CREATED);
  }

  @Test
  @Covers("runtime-spec/state/hook-status-poststart")
  void poststartHookOfALivingProgramReadsTheStatusRunning(OciRuntime runtime) {
    var hooks = HookRecorder.of(runtime, WAIT).hook(HookKind.POSTSTART);
    runtime.running(hooks.bundle());
    assertThat("status", hooks.state("poststart").status()).is(ContainerStatus.RUNNING);
  }

  @Test
  @Covers("runtime-spec/state/hook-status-poststop")
  void poststopHookReadsTheStatusStopped(OciRuntime runtime) {
    var hooks = HookRecorder.of(runtime).hook(HookKind.POSTSTOP);
    runtime.run(hooks.bundle());
    assertThat("status", hooks.state("poststop").status()).is(ContainerStatus.STOPPED);
  }

  @ParameterizedTest
  @EnumSource(names = {"PRESTART", "POSTSTART"})
  @Covers("runtime-spec/state/hook-pid-runtime-namespace")
  void hookOutsideReadsThePidAsTheHostCounts(HookKind kind, OciRuntime runtime) {
    var hooks = HookRecorder.of(runtime, WAIT).hook(kind);
    var container = runtime.running(hooks.bundle());
    assertThat("pid", hooks.state(kind.property()).pid()).is((int) container.pid());
  }

  @ParameterizedTest
  @EnumSource(names = {"CREATE_CONTAINER", "START_CONTAINER"})
  @Covers("runtime-spec/state/hook-pid-container-namespace")
  void hookInsideReadsThePidAsTheContainerCounts(HookKind kind, OciRuntime runtime) {
    var hooks = HookRecorder.of(runtime, p -> p.pid("pid")).hook(kind);
    assertThat(runtime.run(hooks.bundle())).step("pid").returned(1);
    assertThat("pid", hooks.state(kind.property()).pid()).is(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"PRESTART", "POSTSTART", "POSTSTOP"})
  @Covers("runtime-spec/annotations/in-hook-state")
  void hookReadsEveryAnnotation(HookKind kind, OciRuntime runtime) {
    var annotations = Map.of("line.plumb.colour", "dark blue", "empty", "");
    var hooks = HookRecorder.of(runtime).hook(kind);
    hooks.bundle().set("/annotations", annotations);
    hooks.live();
    assertThat("annotations", hooks.state(kind.property()).annotationsOrEmpty())
        .is("all of " + annotations, seen -> seen.entrySet().containsAll(annotations.entrySet()));
  }

  private static boolean ofVersion(Violation violation) {
    return violation.pointer().equals("/ociVersion");
  }
}
