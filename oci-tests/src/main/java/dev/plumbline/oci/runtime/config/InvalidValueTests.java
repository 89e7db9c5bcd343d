package dev.plumbline.oci.runtime.config;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.spec.json.Json;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that no runtime may take: config.md, Valid values. */
class InvalidValueTests {

  private static final Probe RAN = Probe.of(p -> p.pid("ran"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/process | 7",
        "/process/terminal | \"no\"",
        "/process/cwd | 7",
        "/process/args/0 | {}",
        "/process/env | {}",
        "/process/user | \"root\"",
        "/process/user/uid | \"0\"",
        "/process/capabilities | \"CAP_KILL\"",
        "/process/noNewPrivileges | 1",
        "/process/rlimits | {}",
        "/root | \"rootfs\"",
        "/root/readonly | \"no\"",
        "/hostname | 7",
        "/mounts | {}",
        "/mounts/0/options | \"ro\"",
        "/linux/resources/pids/limit | \"100\""
      })
  @Covers("runtime-spec/config/invalid-type")
  @Contrast("validValuesAreAccepted")
  void valueOfAnotherTypeIsRefused(String property, String json, OciRuntime runtime) {
    assertThat(runtime.launch(with(property, json))).refused();
  }

  @ParameterizedTest
  @CsvSource({
    "/linux/namespaces/0/type, plumbline",
    "/linux/rootfsPropagation, plumbline",
    "/linux/devices/0/type, x"
  })
  @Covers("runtime-spec/config/invalid-choice")
  @Contrast("validValuesAreAccepted")
  void wordThatIsNoChoiceIsRefused(String property, String word, OciRuntime runtime) {
    assertThat(runtime.launch(EveryObject.running(RAN).set(property, word))).refused();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/linux/seccomp/defaultAction", "/linux/seccomp/syscalls/0/action"})
  @Covers("runtime-spec/config/invalid-choice")
  @Requires("runtime:seccomp")
  @Contrast("validValuesAreAccepted")
  void wordThatIsNoActionIsRefused(String property, OciRuntime runtime) {
    var bundle = EveryObject.running(RAN).set(property, "SCMP_ACT_PLUMBLINE");
    assertThat(runtime.launch(bundle)).refused();
  }

  @ParameterizedTest
  @CsvSource({
    "/process/user/uid, -1",
    "/process/user/uid, 4294967296",
    "/process/user/uid, 0.5",
    "/process/user/gid, -1",
    "/process/oomScoreAdj, 0.5",
    "/process/oomScoreAdj, 4294967296",
    "/process/rlimits/0/soft, -1",
    "/process/rlimits/0/soft, 18446744073709551616",
    "/process/rlimits/0/hard, 0.5",
    "/linux/resources/pids/limit, 0.5"
  })
  @Covers("runtime-spec/config/invalid-number")
  @Contrast("validValuesAreAccepted")
  void numberOutOfRangeOrWithAFractionIsRefused(
      String property, String number, OciRuntime runtime) {
    assertThat(runtime.launch(with(property, number))).refused();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/linux/maskedPaths | [\"proc/kcore\"]",
        "/linux/readonlyPaths | [\"proc/sys\"]",
        "/hooks/prestart | [{\"path\": \"relative\"}]"
      })
  @Covers("runtime-spec/config/invalid-format")
  @Contrast("validValuesAreAccepted")
  void pathThatIsNotAbsoluteIsRefused(String property, String json, OciRuntime runtime) {
    assertThat(runtime.launch(with(property, json))).refused();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/hostname", "/mounts", "/process/env", "/process/cwd", "/linux/devices"})
  @Covers("runtime-spec/config/invalid-null")
  @Contrast("validValuesAreAccepted")
  void nullIsRefused(String property, OciRuntime runtime) {
    assertThat(runtime.launch(with(property, "null"))).refused();
  }

  @Test
  @Covers("runtime-spec/config/invalid-no-effect")
  @Contrast("validValuesAreAccepted")
  void nothingIsLeftOfARefusedConfiguration(OciRuntime runtime) {
    var attempt = runtime.attemptCreate(with("/process/user/uid", "-1"));
    assertThat(attempt).refused().leftNoContainer();
  }

  @Test
  @Covers("runtime-spec/config/unsupported-value")
  @Contrast("validValuesAreAccepted")
  void fileSystemThatTheKernelLacksIsRefused(OciRuntime runtime) {
    var bundle = EveryObject.running(RAN).mount("/scratch", "plumblinefs", "none");
    assertThat(runtime.launch(bundle)).refused();
  }

  void validValuesAreAccepted(OciRuntime runtime) {
    assertThat(runtime.run(EveryObject.running(RAN))).ranToTheEnd();
  }

  private static Bundle with(String property, String json) {
    var value = Json.tree("a value", json.getBytes(StandardCharsets.UTF_8));
    return EveryObject.running(RAN).set(property, value);
  }
}
