package dev.plumbline.oci.runtime.config;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.spec.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Properties that no version knows: config.md#configExtensibility. */
class UnknownPropertyTests {

  private static final String NAME = "/plumblineUnknown";
  private static final Probe ARGS = Probe.of(p -> p.args("args").uname("uname"));

  @Test
  @Covers("runtime-spec/config/unknown-top-level")
  void unknownPropertyAtTheTopIsNoError(OciRuntime runtime) {
    assertThat(runtime.run(Bundle.exiting().set(NAME, "text"))).ranToTheEnd();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/process",
        "/process/user",
        "/process/capabilities",
        "/process/consoleSize",
        "/process/rlimits/0",
        "/root",
        "/mounts/0",
        "/hooks",
        "/linux",
        "/linux/namespaces/0",
        "/linux/devices/0",
        "/linux/resources",
        "/linux/resources/memory",
        "/linux/resources/cpu",
        "/linux/resources/pids",
        "/linux/seccomp",
        "/linux/seccomp/syscalls/0"
      })
  @Covers("runtime-spec/config/unknown-nested")
  void unknownPropertyBelowTheTopIsNoError(String object, OciRuntime runtime) {
    assertThat(runtime.run(EveryObject.running(ARGS).set(object + NAME, "text"))).ranToTheEnd();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "null | null",
        "a boolean | true",
        "a number | -7",
        "a huge number | 1e300",
        "an empty text | \"\"",
        "an empty list | []",
        "a deep list | [[1], {\"a\": null}]",
        "a deep map | {\"a\": {\"b\": [{}]}}"
      })
  @Covers("runtime-spec/config/unknown-any-value")
  void unknownPropertyOfAnyValueIsNoError(String kind, String json, OciRuntime runtime) {
    var value = Json.tree("a value", json.getBytes(StandardCharsets.UTF_8));
    var bundle = Bundle.exiting().set(NAME, value).set("/process" + NAME, value);
    assertThat(runtime.run(bundle)).ranToTheEnd();
  }

  @Test
  @Covers("runtime-spec/config/unknown-no-effect")
  void programRunsAsWithoutTheUnknownProperties(OciRuntime runtime) {
    var args = List.of("/probe", "one", "two");
    var bundle =
        Bundle.running(ARGS)
            .process(process -> process.withArgs(args))
            .set(NAME, Map.of("process", Map.of("args", List.of("/other"))))
            .set("/process/arguments", List.of("/other"))
            .set("/process/user/name", "nobody")
            .set("/host-name", "other");
    var seen = runtime.run(bundle);
    assertThat(seen).step("args").is(StepRecord::strings, args);
    assertThat(seen).step("uname").is(step -> step.uname().nodename(), "plumbline");
  }

  @Test
  @Covers("runtime-spec/config/unknown-case")
  void propertyInOtherLettersDoesNotActAsTheKnownOne(OciRuntime runtime) {
    var seen = runtime.run(Bundle.running(ARGS).set("/HostName", "other"));
    assertThat(seen).step("uname").is(step -> step.uname().nodename(), "plumbline");
  }
}
