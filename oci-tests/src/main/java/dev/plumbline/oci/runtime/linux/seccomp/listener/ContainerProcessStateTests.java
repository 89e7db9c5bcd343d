package dev.plumbline.oci.runtime.linux.seccomp.listener;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.spec.runtime.State;
import dev.plumbline.spec.schema.Violation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a listener reads: config-linux.md#containerprocessstate. */
class ContainerProcessStateTests {

  /** Kinds of violations that are about the text, before any schema. */
  private static final Set<String> TEXT = Set.of("utf8", "json", "duplicateName");

  private static final Map<String, String> ANNOTATIONS = Map.of("org.example.key", "välue");

  @Test
  @Covers("runtime-spec/seccomp/state-json")
  void payloadIsOneJsonDocument(OciRuntime runtime) {
    var delivery = delivered(runtime);
    assertThat("violations", delivery.violations(v -> TEXT.contains(v.keyword())))
        .is(List.<Violation>of());
  }

  @Test
  @Covers("runtime-spec/seccomp/state-version")
  void versionIsThere(OciRuntime runtime) {
    var delivery = delivered(runtime);
    assertThat("ociVersion is there", delivery.state().path("ociVersion").isTextual()).is(true);
    assertThat("violations", delivery.violations(v -> v.pointer().equals("/ociVersion")))
        .is(List.<Violation>of());
  }

  @Test
  @Covers("runtime-spec/seccomp/state-pid")
  void pidIsThatOfTheProgram(OciRuntime runtime) {
    var agent = Agent.of(runtime);
    var container = runtime.running(agent.idle());
    assertThat("pid", agent.delivery().state().path("pid").asLong()).is(container.pid());
  }

  @Test
  @Covers("runtime-spec/seccomp/state-state")
  void stateIsThereAndKeepsItsSchema(OciRuntime runtime) {
    var delivery = delivered(runtime);
    assertThat("state is there", delivery.state().path("state").isObject()).is(true);
    assertThat("violations", delivery.violations(v -> v.pointer().startsWith("/state")))
        .is(List.<Violation>of());
  }

  @Test
  @Covers("runtime-spec/seccomp/state-state-values")
  void stateIsThatOfTheContainer(OciRuntime runtime) {
    var agent = Agent.of(runtime);
    var container = runtime.running(agent.idle().set("/annotations", ANNOTATIONS));
    var state = State.parse(bytes(agent.delivery()));
    assertThat("id", state.id()).is(container.id());
    assertThat("bundle", state.bundle()).is(container.bundle().path().toString());
    assertThat("annotation", state.annotationsOrEmpty().get("org.example.key")).is("välue");
  }

  @ParameterizedTest
  @ValueSource(strings = {"MKNOD=/dev/null,/dev/net/tun;BPF=hash", "ünïcode \"quoted\"\nline two"})
  @Covers("runtime-spec/seccomp/listener-metadata")
  void metadataArrivesUnchanged(String metadata, OciRuntime runtime) {
    var agent = Agent.of(runtime);
    runtime.running(agent.idle().set("/linux/seccomp/listenerMetadata", metadata));
    assertThat("metadata", agent.delivery().state().path("metadata").asText()).is(metadata);
  }

  @Test
  @Covers("runtime-spec/seccomp/state-no-metadata")
  void metadataIsEmptyWhereNoneIsGiven(OciRuntime runtime) {
    assertThat("metadata", delivered(runtime).state().path("metadata").asText("")).is("");
  }

  private static Delivery delivered(OciRuntime runtime) {
    var agent = Agent.of(runtime);
    runtime.running(agent.idle());
    return agent.delivery();
  }

  private static byte[] bytes(Delivery delivery) {
    return delivery.state().path("state").toString().getBytes(StandardCharsets.UTF_8);
  }
}
