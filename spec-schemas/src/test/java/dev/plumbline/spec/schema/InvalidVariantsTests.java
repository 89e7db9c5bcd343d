package dev.plumbline.spec.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.spec.json.Json;
import dev.plumbline.spec.runtime.Process;
import dev.plumbline.spec.runtime.Root;
import dev.plumbline.spec.runtime.RuntimeConfig;
import dev.plumbline.spec.runtime.Samples;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class InvalidVariantsTests {

  private static final RuntimeConfig SMALL =
      RuntimeConfig.of("1.0.2")
          .withRoot(Root.of("rootfs").withReadonly(true))
          .withProcess(Process.of("/", "sh"));

  @Test
  void aSmallDocumentHasTheseVariants() {
    assertThat(DocumentSchema.CONFIG.invalidVariants(SMALL.toTree()))
        .extracting(InvalidVariant::change)
        .containsExactly(
            "/ociVersion removed",
            "/ociVersion = 7",
            "/ociVersion = \"plumbline-invalid\"",
            "/root removed",
            "/root = \"plumbline-invalid\"",
            "/root/path removed",
            "/root/path = 7",
            "/root/path = \"\"",
            "/root/readonly = \"plumbline-invalid\"",
            "/process = \"plumbline-invalid\"",
            "/process/cwd removed",
            "/process/cwd = 7",
            "/process/cwd = \"plumbline-invalid\"",
            "/process/args removed",
            "/process/args = \"plumbline-invalid\"",
            "/process/args/0 removed",
            "/process/args/0 = 7");
  }

  @Test
  void everyVariantHasExactlyItsViolation() throws IOException {
    var valid = Json.tree("sample", Samples.read("every-property"));

    var variants = DocumentSchema.CONFIG.invalidVariants(valid);

    assertThat(variants).hasSizeGreaterThan(500);
    assertThat(variants)
        .allSatisfy(
            variant ->
                assertThat(DocumentSchema.CONFIG.validate(variant.document()))
                    .containsExactly(variant.violation()));
    assertThat(variants).extracting(InvalidVariant::toString).doesNotHaveDuplicates();
    assertThat(variants)
        .extracting(variant -> variant.violation().keyword())
        .contains("uniqueNamespaces", "uniqueRlimits", "dependentRequired", "enum", "maximum");
  }

  @Test
  void anInvalidDocumentHasNoVariants() {
    var invalid = SMALL.without("root").toTree();

    assertThatThrownBy(() -> DocumentSchema.CONFIG.invalidVariants(invalid))
        .hasMessageStartingWith("not a valid document: [document: required property 'root'");
  }
}
