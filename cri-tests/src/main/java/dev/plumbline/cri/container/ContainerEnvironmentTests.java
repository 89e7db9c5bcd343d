package dev.plumbline.cri.container;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import com.google.protobuf.ByteString;
import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.Seen;
import dev.plumbline.spec.cri.v1.ContainerConfig;
import dev.plumbline.spec.cri.v1.KeyValue;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The variables that a container's program finds. */
@Requires({"run:registry", "witness:files"})
class ContainerEnvironmentTests {

  private static final Probe ENVIRONMENT = Probe.of(p -> p.environment("environment"));

  private static final String ODD = "a=b\n-----BEGIN-----\n c \n=\tärger 中";

  @Test
  @Covers("kubernetes/container/envs")
  void variablesOfTheConfigurationAreSet(CriEndpoint cri) {
    var seen = cri.runSandbox().run(ENVIRONMENT, c -> with(c, "GIVEN", "value"));
    assertThat("GIVEN", values(seen, "GIVEN")).is(List.of("value"));
  }

  @Test
  @Covers("kubernetes/container/envs-image")
  void variablesOfTheImageAreSet(CriEndpoint cri) {
    var seen = cri.runSandbox().run(ENVIRONMENT, c -> ofTheImage(cri, c));
    assertThat("PLUMB", values(seen, "PLUMB")).is(List.of("line"));
    assertThat("EQUALS", values(seen, "EQUALS")).is(List.of("a=b"));
  }

  @Test
  @Covers("kubernetes/container/envs-override")
  void variableOfTheConfigurationWinsOverTheImages(CriEndpoint cri) {
    var seen =
        cri.runSandbox()
            .run(ENVIRONMENT, c -> with(ofTheImage(cri, c), "PLUMB", "of the configuration"));
    assertThat("PLUMB", values(seen, "PLUMB")).is(List.of("of the configuration"));
  }

  @Test
  @Covers("kubernetes/container/envs-last")
  void ofTwoVariablesWithOneNameTheLastCounts(CriEndpoint cri) {
    var seen =
        cri.runSandbox().run(ENVIRONMENT, c -> with(with(c, "TWICE", "first"), "TWICE", "last"));
    // The first of an environment is what getenv(3) returns.
    assertThat("first TWICE", values(seen, "TWICE").stream().findFirst().orElse("none")).is("last");
  }

  @Test
  @Covers("kubernetes/container/envs-order")
  void variablesKeepTheirOrder(CriEndpoint cri) {
    var seen =
        cri.runSandbox()
            .run(
                ENVIRONMENT,
                c -> with(with(with(with(c, "IN_Z", "1"), "IN_A", "2"), "IN_M", "3"), "IN_B", "4"));
    assertThat("variables that begin with IN_", beginning(seen, "IN_"))
        .is(List.of("IN_Z=1", "IN_A=2", "IN_M=3", "IN_B=4"));
  }

  @Test
  @Covers("kubernetes/container/envs-bytes")
  void valuesArriveByteForByte(CriEndpoint cri) {
    var seen = cri.runSandbox().run(ENVIRONMENT, c -> with(with(c, "ODD", ODD), "EMPTY", ""));
    assertThat("ODD", values(seen, "ODD")).is(List.of(ODD));
    assertThat("EMPTY", values(seen, "EMPTY")).is(List.of(""));
  }

  private static ContainerConfig.Builder with(
      ContainerConfig.Builder config, String key, String value) {
    return config.addEnvs(
        KeyValue.newBuilder().setKey(key).setValue(ByteString.copyFromUtf8(value)));
  }

  private static ContainerConfig.Builder ofTheImage(
      CriEndpoint cri, ContainerConfig.Builder config) {
    config.getImageBuilder().setImage(cri.image("env"));
    return config;
  }

  private static List<String> values(Seen seen, String name) {
    return beginning(seen, name + "=").stream().map(v -> v.substring(name.length() + 1)).toList();
  }

  private static List<String> beginning(Seen seen, String text) {
    return assertThat(seen).step("environment").value().strings().stream()
        .filter(variable -> variable.startsWith(text))
        .toList();
  }
}
