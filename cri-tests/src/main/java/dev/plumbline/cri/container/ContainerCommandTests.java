package dev.plumbline.cri.container;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.spec.cri.RuntimeRpcs;
import dev.plumbline.spec.cri.v1.ContainerConfig;
import dev.plumbline.spec.cri.v1.CreateContainerRequest;
import dev.plumbline.syscalls.Architecture;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which program a container runs: its own command and arguments, or those of the image. */
@Requires({"run:registry", "witness:files"})
class ContainerCommandTests {

  private static final String ENTRYPOINT = "/probe";

  private static final Probe ARGUMENTS = Probe.of(p -> p.args("args"));

  private static final List<String> ODD =
      List.of("", "a b", " ", "\"quoted\" 'twice'", "two\nlines", "$HOME `id`", "*", "-", "ärger");

  @Test
  @Covers("kubernetes/container/command-over-entrypoint")
  void commandReplacesEntrypointAndArgumentsOfTheImage(CriEndpoint cri) {
    var words = words(List.of());
    var seen =
        cri.runSandbox()
            .run(ARGUMENTS, c -> image(cri, c, "entrypoint-cmd").clearArgs().addAllCommand(words));
    assertThat(seen).ranToTheEnd().step("args").is(StepRecord::strings, words);
  }

  @Test
  @Covers("kubernetes/container/args-over-cmd")
  void argumentsReplaceThoseOfTheImageAndKeepItsEntrypoint(CriEndpoint cri) {
    var seen = cri.runSandbox().run(ARGUMENTS, c -> image(cri, c, "entrypoint-cmd"));
    assertThat(seen).ranToTheEnd().step("args").is(StepRecord::strings, words(List.of()));
  }

  @Test
  @Covers("kubernetes/container/command-and-args")
  void commandAndArgumentsAreJoined(CriEndpoint cri) {
    var seen =
        cri.runSandbox()
            .run(ARGUMENTS, c -> image(cri, c, "entrypoint-cmd").addCommand(ENTRYPOINT));
    assertThat(seen).ranToTheEnd().step("args").is(StepRecord::strings, words(List.of()));
  }

  @Test
  @Covers("kubernetes/container/entrypoint-and-cmd")
  void withoutCommandAndArgumentsThoseOfTheImageAreUsed(CriEndpoint cri) {
    var container =
        cri.runSandbox().create(ARGUMENTS, c -> image(cri, c, "entrypoint-cmd").clearArgs());
    var written = container.start().awaitExit().log().written("stdout");
    assertThat("standard output", new String(written, StandardCharsets.UTF_8)).is("default\n");
  }

  @Test
  @Covers("kubernetes/container/args-exact")
  void argumentsArriveByteForByte(CriEndpoint cri) {
    var seen = cri.runSandbox().run(ARGUMENTS, c -> c.addAllArgs(ODD));
    assertThat(seen).ranToTheEnd().step("args").is(StepRecord::strings, words(ODD));
  }

  @Test
  @Covers("kubernetes/container/no-command")
  @Contrast("argumentsReplaceThoseOfTheImageAndKeepItsEntrypoint")
  void containerWithoutAnyCommandIsRefused(CriEndpoint cri) {
    var sandbox = cri.runSandbox();
    var config = sandbox.containerConfig(ARGUMENTS, c -> image(cri, c, "no-command").clearArgs());
    assertThat(sandbox.attempt(config)).failed();
  }

  @Test
  @Covers("kubernetes/container/missing-program")
  @Contrast("commandAndArgumentsAreJoined")
  void programThatIsNotThereIsAnError(CriEndpoint cri) {
    var sandbox = cri.runSandbox();
    assertThat(sandbox.attempt(sandbox.containerConfig(ARGUMENTS, this::missing))).failed();
  }

  @Test
  @Covers("kubernetes/container/missing-program-state")
  @Contrast("commandAndArgumentsAreJoined")
  void containerThatCouldNotBeStartedDoesNotRun(CriEndpoint cri) {
    var sandbox = cri.runSandbox();
    assertThat(sandbox.attempt(sandbox.containerConfig(ARGUMENTS, this::missing))).failed();
    assertThat("running containers", ContainerStates.running(sandbox)).is(List.of());
  }

  @Test
  @Covers("kubernetes/container/no-config")
  @Contrast("commandAndArgumentsAreJoined")
  void requestWithoutAConfigurationIsRefusedAndTheServerLivesOn(CriEndpoint cri) {
    var sandbox = cri.runSandbox();
    var request =
        CreateContainerRequest.newBuilder()
            .setPodSandboxId(sandbox.id())
            .setSandboxConfig(sandbox.config())
            .build();
    assertThat(cri.call(RuntimeRpcs.CREATE_CONTAINER, request)).failed();
    assertThat(cri.call(RuntimeRpcs.VERSION)).isOk();
  }

  private void missing(ContainerConfig.Builder config) {
    config.addCommand("/plumbline/has/no/such/program");
  }

  private static ContainerConfig.Builder image(
      CriEndpoint cri, ContainerConfig.Builder config, String name) {
    config.getImageBuilder().setImage(cri.image(name));
    return config;
  }

  /** The words that the program is started with. */
  private static List<String> words(List<String> further) {
    var words = new ArrayList<>(List.of(ENTRYPOINT));
    words.addAll(ARGUMENTS.arguments(Architecture.current()));
    words.addAll(further);
    return words;
  }
}
