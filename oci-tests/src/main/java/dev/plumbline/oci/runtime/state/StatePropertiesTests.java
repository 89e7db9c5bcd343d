package dev.plumbline.oci.runtime.state;

import static com.fasterxml.jackson.databind.node.JsonNodeType.STRING;
import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.runtime.Operation;
import dev.plumbline.spec.schema.Violation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The properties of the state, whatever the status is: runtime.md#runtimeState. */
class StatePropertiesTests {

  private static final Map<String, String> ANNOTATIONS =
      Map.of(
          "org.example.plain", "value",
          "org.example.empty", "",
          "org.example.equals", "a=b=c",
          "org.example.text", "ünïcode \"quoted\"\nline two");

  @ParameterizedTest
  @CsvSource({"oci-version, ociVersion", "id, id", "status, status", "bundle, bundle"})
  @Covers("runtime-spec/state/{0}-present")
  void stateHasTheString(String clause, String property, OciRuntime runtime) {
    var types =
        ReportedLife.of(runtime).property(property).stream().map(JsonNode::getNodeType).toList();
    assertThat("types of " + property, types).is(List.of(STRING, STRING, STRING));
  }

  @Test
  @Covers("runtime-spec/state/oci-version-value")
  void versionIsSemVer(OciRuntime runtime) {
    var life = ReportedLife.of(runtime);
    assertThat("wrong versions", life.violations(v -> v.pointer().equals("/ociVersion")))
        .is(List.<Violation>of());
  }

  @Test
  @Covers("runtime-spec/state/id-value")
  void idIsTheOneThatCreateWasGiven(OciRuntime runtime) {
    var id = runtime.newId() + "_Upper.and+more";
    var life = ReportedLife.of(runtime, runtime.create(id, runtime.write(Bundle.idle())));
    assertThat("ids", life.texts("id")).is(List.of(id, id, id));
  }

  @Test
  @Covers("runtime-spec/state/bundle-value")
  void bundleLeadsToTheDirectoryThatCreateWasGiven(OciRuntime runtime) throws Exception {
    var life = ReportedLife.of(runtime);
    var given = life.container().bundle().path().toRealPath();
    var shown = life.texts("bundle").stream().map(given::resolve).map(Path::normalize).toList();
    assertThat("bundles", shown).is(List.of(given, given, given));
  }

  @Test
  @Covers("runtime-spec/state/bundle-absolute")
  @Contrast("bundleLeadsToTheDirectoryThatCreateWasGiven")
  void bundleGivenAsARelativePathIsShownAsAnAbsoluteOne(OciRuntime runtime) {
    var bundle = runtime.write(Bundle.idle());
    var pidFile = runtime.directory().resolve("pid");
    var id = runtime.newId();
    var create =
        runtime
            .call(Operation.CREATE)
            .implicitBundle(bundle)
            .with("--bundle", "../" + bundle.path().getFileName(), "--pid-file", pidFile.toString())
            .id(id);
    var container = runtime.attempt(create, id, bundle, pidFile).container();
    assertThat("bundle", container.state().bundle()).is(bundle.path().toString());
  }

  @Test
  @Covers("runtime-spec/state/annotations-returned")
  void annotationsComeBackUnchanged(OciRuntime runtime) {
    var container = runtime.create(Bundle.idle().set("/annotations", ANNOTATIONS));
    container.start().await("ready");
    var shown = new TreeMap<>(container.state().annotationsOrEmpty());
    shown.keySet().retainAll(ANNOTATIONS.keySet());
    assertThat("annotations", shown).is(new TreeMap<>(ANNOTATIONS));
  }
}
