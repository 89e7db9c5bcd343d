package dev.plumbline.oci.runtime.state;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.spec.schema.Violation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The state as a JSON document: runtime.md#runtimeState. */
class StateDocumentTests {

  /** Kinds of violations that are about the text, before any schema. */
  private static final Set<String> TEXT = Set.of("utf8", "json", "duplicateName");

  @Test
  @Covers("runtime-spec/state/json-document")
  void stateIsOneJsonObject(OciRuntime runtime) {
    var life = ReportedLife.of(runtime);
    assertThat("violations", life.violations(v -> TEXT.contains(v.keyword())))
        .is(List.<Violation>of());
  }

  @Test
  @Covers("runtime-spec/state/json-schema")
  void stateKeepsTheSchema(OciRuntime runtime) {
    var life = ReportedLife.of(runtime);
    assertThat("violations", life.violations(v -> !TEXT.contains(v.keyword())))
        .is(List.<Violation>of());
  }

  @Test
  @Covers("runtime-spec/state/json-schema")
  void stateWithAnnotationsKeepsTheSchema(OciRuntime runtime) {
    var annotated = Bundle.idle().set("/annotations", Map.of("org.example.key", "value"));
    var life = ReportedLife.of(runtime, runtime.create(annotated));
    assertThat("violations", life.violations(v -> true)).is(List.<Violation>of());
  }
}
