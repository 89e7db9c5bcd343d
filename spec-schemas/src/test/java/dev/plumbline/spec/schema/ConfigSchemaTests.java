package dev.plumbline.spec.schema;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.spec.json.Json;
import dev.plumbline.spec.runtime.Mount;
import dev.plumbline.spec.runtime.Process;
import dev.plumbline.spec.runtime.Root;
import dev.plumbline.spec.runtime.RuntimeConfig;
import dev.plumbline.spec.runtime.Samples;
import dev.plumbline.spec.runtime.resources.Cpu;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigSchemaTests {

  private static final JsonNode FULL = sample("every-property");

  @ParameterizedTest
  @ValueSource(strings = {"every-property", "runc-default"})
  void wholeDocumentsAreValid(String name) throws IOException {
    assertThat(DocumentSchema.CONFIG.validate(Samples.read(name))).isEmpty();
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "/runtime-spec/config-rules.txt",
      delimiter = '|',
      quoteCharacter = '\0',
      emptyValue = "",
      maxCharsPerColumn = 1000)
  void everyRuleTellsValidFromInvalid(
      String invalid, String pointer, String keyword, String valid) {
    var at = pointer == null ? "" : pointer;

    assertThat(DocumentSchema.CONFIG.validate(Edit.apply(FULL, invalid)))
        .extracting(Violation::pointer, Violation::keyword)
        .containsOnly(tuple(at, keyword));
    assertThat(DocumentSchema.CONFIG.validate(Edit.apply(FULL, valid))).isEmpty();
    assertThat(RuntimeConfig.parse(Edit.apply(FULL, valid).toString().getBytes(UTF_8))).isNotNull();
  }

  @Test
  void unknownPropertiesAreAcceptedInEveryObject() {
    var tree = FULL.deepCopy();
    var maps =
        List.of(
            tree.at("/annotations"),
            tree.at("/linux/sysctl"),
            tree.at("/linux/timeOffsets"),
            tree.at("/linux/netDevices"),
            tree.at("/linux/resources/rdma"),
            tree.at("/linux/resources/unified"));
    var objects = Samples.objects(tree);
    objects.removeIf(object -> maps.stream().anyMatch(map -> map == object));

    objects.forEach(object -> object.putObject("com.example.unknown").putNull("x"));

    assertThat(objects).hasSizeGreaterThan(50);
    assertThat(DocumentSchema.CONFIG.validate(tree)).isEmpty();
  }

  @Test
  void aMinimalRecordIsValid() {
    var config =
        RuntimeConfig.of("1.0.0").withRoot(Root.of("rootfs")).withProcess(Process.of("/", "/init"));

    assertThat(DocumentSchema.CONFIG.validate(config.toTree())).isEmpty();
    assertThat(DocumentSchema.CONFIG.validate(config.plusMount(Mount.of("/a", "b", "c")).toTree()))
        .isEmpty();
  }

  @Test
  void partsOfTheDocumentHaveSchemasOfTheirOwn() {
    var process = FULL.get("process");
    var resources = FULL.at("/linux/resources");

    assertThat(DocumentSchema.PROCESS.validate(process)).isEmpty();
    assertThat(DocumentSchema.PROCESS.validate(Edit.apply(process, "/cwd=\"x\""))).hasSize(1);
    assertThat(
            DocumentSchema.PROCESS.validate(Edit.apply(process, "/rlimits/0/type=\"RLIMIT_CORE\"")))
        .extracting(Violation::pointer)
        .containsExactly("/rlimits/1");
    assertThat(DocumentSchema.RESOURCES.validate(resources)).isEmpty();
    assertThat(DocumentSchema.RESOURCES.validate(Cpu.EMPTY.withBurst(2).withQuota(1).toTree()))
        .isEmpty();
    assertThat(DocumentSchema.RESOURCES.validate(Edit.apply(resources, "/cpu/burst=99999999")))
        .extracting(Violation::pointer)
        .containsExactly("/cpu/burst");
  }

  @Test
  void messagesQuoteTheWantedAndTheValue() {
    var edits =
        "/process/cwd=\"tmp\" & /root- & /linux/namespaces/1/type=\"pid\""
            + " & /linux/resources/rdma/mlx5_0={} & /linux/devices/0/major-";

    assertThat(DocumentSchema.CONFIG.validate(Edit.apply(FULL, edits)))
        .extracting(Violation::toString)
        .containsExactlyInAnyOrder(
            "document: required property 'root' not found (required)",
            "/process/cwd: is not an absolute path: \"tmp\" (pattern)",
            "/linux/devices/0: required property 'major' not found (required)",
            "/linux/resources/rdma/mlx5_0: is not an entry with hcaHandles or hcaObjects: {} (anyOf)",
            "/linux/namespaces/1: repeats the type 'pid' of entry 0 (uniqueNamespaces)");
  }

  @Test
  void repeatedNamesAreViolationsWithTheirPlace() {
    var twice =
        "{\"ociVersion\":\"1.0.0\",\"root\":{\"path\":\"a\",\n\"path\":\"b\"},\"root\":{\"path\":\"c\"}}";

    assertThat(DocumentSchema.CONFIG.validate(twice.getBytes(UTF_8)))
        .extracting(Violation::toString)
        .containsExactly(
            "/root/path: repeats the name 'path' at line 2 (duplicateName)",
            "/root: repeats the name 'root' at line 2 (duplicateName)");
  }

  @Test
  void otherEncodingsAreOneViolation() {
    var text = "{\"ociVersion\":\"1.0.0\",\"root\":{\"path\":\"\u00e9\"}}";

    assertThat(DocumentSchema.CONFIG.validate(text.getBytes(ISO_8859_1)))
        .containsExactly(new Violation("", "utf8", "is not encoded in UTF-8"));
    assertThat(DocumentSchema.CONFIG.validate(text.getBytes(UTF_8))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "{", "{\"a\":1,}", "{} x", "nul", "{'a':1}", "\uFEFF{}"})
  void textThatIsNoJsonIsOneViolation(String text) {
    assertThat(DocumentSchema.CONFIG.validate(text.getBytes(UTF_8)))
        .extracting(Violation::keyword)
        .containsExactly("json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "null", "\"text\"", "7"})
  void aDocumentIsAnObject(String text) {
    assertThat(DocumentSchema.CONFIG.validate(text.getBytes(UTF_8)))
        .extracting(Violation::pointer, Violation::keyword)
        .containsExactly(tuple("", "type"));
  }

  private static JsonNode sample(String name) {
    try {
      return Json.tree(name, Samples.read(name));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
