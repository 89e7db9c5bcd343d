package dev.plumbline.oci.runtime.annotations;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.hooks.HookRecorder;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.spec.runtime.HookKind;
import dev.plumbline.spec.runtime.State;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Annotations that a runtime has to take, and what becomes of them: config.md#configAnnotations.
 */
class AnnotationsTests {

  private static final Probe NAME = Probe.of(p -> p.uname("uname"));

  @Test
  @Covers("runtime-spec/annotations/accepted")
  void annotationsOfAnyNamesAreAccepted(OciRuntime runtime) {
    var annotations = Map.of("com.example.one", "1", "com.example.two", "two words", "three", "{}");
    assertThat(runtime.run(with(annotations))).ranToTheEnd();
  }

  @Test
  @Covers("runtime-spec/annotations/empty-map")
  void emptyMapIsAccepted(OciRuntime runtime) {
    assertThat(runtime.run(with(Map.of()))).ranToTheEnd();
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "two words", "a/b/c", ".", "ü€", "UPPER_case-1", "="})
  @Covers("runtime-spec/annotations/key-any")
  void keyOfAnyShapeIsAccepted(String key, OciRuntime runtime) {
    assertThat(runtime.run(with(Map.of(key, "value")))).ranToTheEnd();
  }

  @Test
  @Covers("runtime-spec/annotations/reserved-accepted")
  void keysThatDescribeTheImageAreAccepted(OciRuntime runtime) {
    var image = "org.opencontainers.image.";
    var annotations =
        Map.of(
            image + "os", "linux",
            image + "os.version", "1.2",
            image + "os.features", "feature",
            image + "architecture", "amd64",
            image + "variant", "v8",
            image + "author", "Somebody <somebody@example.com>",
            image + "created", "2026-01-02T03:04:05Z",
            image + "stopSignal", "SIGTERM");
    assertThat(runtime.run(with(annotations))).ranToTheEnd();
  }

  @Test
  @Covers("runtime-spec/annotations/unknown-key")
  void unknownKeyIsNoError(OciRuntime runtime) {
    assertThat(runtime.run(with(Map.of("com.example.plumbline", "x")))).ranToTheEnd();
  }

  @Test
  @Covers("runtime-spec/annotations/unknown-reserved-key")
  void unknownReservedKeyIsNoError(OciRuntime runtime) {
    var seen = runtime.run(with(Map.of("org.opencontainers.plumbline.unknown", "x")));
    assertThat(seen).ranToTheEnd();
  }

  @Test
  @Covers("runtime-spec/annotations/unknown-key-no-effect")
  void keyNamedLikeAPropertyDoesNotActAsIt(OciRuntime runtime) {
    var seen = runtime.run(with(Map.of("hostname", "other", "process.cwd", "/other")));
    assertThat(seen).step("uname").is(step -> step.uname().nodename(), "plumbline");
  }

  @Test
  @Covers("runtime-spec/annotations/value-empty")
  void emptyValueComesBackInTheState(OciRuntime runtime) {
    assertThat("annotations of the state", returned(runtime, Map.of("com.example.empty", "")))
        .is(Map.of("com.example.empty", ""));
  }

  @Test
  @Covers("runtime-spec/annotations/value-text")
  void textComesBackUnchangedInTheState(OciRuntime runtime) {
    var annotations = Map.of("quo\"te", "a\"b\\c'd", "lines", "a\nb\tc", "ü", "€😀", "html", "<&>");
    assertThat("annotations of the state", returned(runtime, annotations)).is(annotations);
  }

  @Test
  @Covers("runtime-spec/annotations/in-hook-state")
  void hooksReadTheAnnotationsInTheState(OciRuntime runtime) {
    var annotations = Map.of("com.example.one", "1", "com.example.two", "two\nlines");
    var hooks = HookRecorder.of(runtime).hook(HookKind.PRESTART);
    runtime.run(hooks.bundle().set("/annotations", annotations));
    assertThat("annotations of the state", among(annotations, hooks.state("prestart")))
        .is(annotations);
  }

  private static Map<String, String> returned(OciRuntime runtime, Map<String, String> given) {
    return among(given, runtime.create(with(given)).state());
  }

  /** Those of the state that were given; the runtime may have added some of its own. */
  private static Map<String, String> among(Map<String, String> given, State state) {
    return state.annotationsOrEmpty().entrySet().stream()
        .filter(entry -> given.containsKey(entry.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Bundle with(Map<String, String> annotations) {
    return Bundle.running(NAME).set("/annotations", annotations);
  }
}
