package dev.plumbline.oci.commandline.hooks;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.hooks.HookRecorder;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.NamespaceHolder;
import dev.plumbline.spec.runtime.HookKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What hooks find around them: clauses/commandline/hooks.yaml. */
class HookSurroundingsTests {

  private static final List<HookKind> KINDS = List.of(HookKind.values());
  private static final String TOLD = "plumbline-told";

  /** Like a container of the host's mounts, which here are those of a namespace held for it. */
  @Test
  @Covers("commandline/hooks/host-mount-namespace")
  void hooksRunOnceWithoutAMountNamespace(OciRuntime runtime) {
    var caller = NamespaceHolder.ofMounts(runtime);
    var hooks = HookRecorder.of(runtime);
    KINDS.stream().filter(kind -> !kind.executedInside()).forEach(hooks::hook);
    var bundle = hooks.bundle().withoutNamespace("mount");
    var container = runtime.create(bundle, create -> create.calledBy(caller.enter("mnt"))).start();
    container.awaitStopped().delete();
    assertThat("hooks", hooks.called())
        .is(List.of("prestart", "createRuntime", "poststart", "poststop"));
  }

  /** With a HOME, since runtimes add one that is missing. */
  @Test
  @Covers("commandline/hooks/start-container-env")
  void hookInsideHasTheEnvironmentOfTheProcess(OciRuntime runtime) {
    var env = List.of("COLOUR=blue", "HOME=/nowhere", "PATH=/nowhere");
    var hooks = HookRecorder.of(runtime).hook(HookKind.START_CONTAINER, p -> p.environment("env"));
    runtime.run(hooks.bundle().process(process -> process.withEnv(env)));
    assertThat(hooks.seen("startContainer")).step("env").is(HookSurroundingsTests::sorted, env);
  }

  @Test
  @Covers("commandline/hooks/start-container-own-env")
  @Contrast("hookInsideHasTheEnvironmentOfTheProcess")
  void hookInsideHasItsOwnEnvironmentAlone(OciRuntime runtime) {
    var own = List.of("SHAPE=round");
    var hooks =
        HookRecorder.of(runtime)
            .hook(HookKind.START_CONTAINER, p -> p.environment("env"), hook -> hook.withEnv(own));
    runtime.run(hooks.bundle().process(process -> process.withEnv(List.of("COLOUR=blue"))));
    assertThat(hooks.seen("startContainer")).step("env").is(HookSurroundingsTests::sorted, own);
  }

  @Test
  @Covers("commandline/hooks/no-extra-descriptors")
  void hookHasItsThreeStreamsAndNoMore(OciRuntime runtime) {
    var hooks = HookRecorder.of(runtime);
    KINDS.forEach(kind -> hooks.hook(kind, p -> p.openFds("fds")));
    runtime.run(hooks.bundle());
    assertThat(
            "descriptors",
            KINDS.stream()
                .collect(
                    Collectors.toMap(
                        HookKind::property,
                        kind -> assertThat(hooks.seen(kind.property())).step("fds").value().fds())))
        .is(KINDS.stream().collect(Collectors.toMap(HookKind::property, k -> List.of(0, 1, 2))));
  }

  @Test
  @Covers("commandline/hooks/output")
  void messageTellsWhatAFailingHookPrinted(OciRuntime runtime) {
    var bytes = (TOLD + "\n").getBytes(StandardCharsets.US_ASCII);
    var hooks =
        HookRecorder.of(runtime)
            .hook(HookKind.CREATE_RUNTIME, p -> p.writeFd("told", 2, bytes).exit(1));
    var create = runtime.attemptCreate(hooks.bundle()).execution();
    assertThat(create).failed();
    assertThat("message", create.err()).is("has " + TOLD, text -> text.contains(TOLD));
  }

  private static List<String> sorted(StepRecord step) {
    return step.strings().stream().sorted().toList();
  }
}
