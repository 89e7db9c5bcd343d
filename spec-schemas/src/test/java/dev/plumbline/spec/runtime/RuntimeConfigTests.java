package dev.plumbline.spec.runtime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.plumbline.spec.json.InvalidDocumentException;
import dev.plumbline.spec.json.Json;
import dev.plumbline.spec.runtime.linux.Linux;
import dev.plumbline.spec.runtime.linux.Namespace;
import dev.plumbline.spec.runtime.linux.NamespaceType;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuntimeConfigTests {

  @ParameterizedTest
  @ValueSource(strings = {"every-property", "runc-default"})
  void aDocumentIsWrittenAsItWasRead(String name) throws IOException {
    var json = Samples.read(name);

    var config = RuntimeConfig.parse(json);

    assertThat(config.toTree()).isEqualTo(Json.tree(name, json));
    assertThat(Json.tree(name, config.toJson().getBytes(UTF_8))).isEqualTo(config.toTree());
    assertThat(RuntimeConfig.parse(config.toJson().getBytes(UTF_8))).isEqualTo(config);
  }

  @Test
  void propertiesAreWrittenInTheOrderOfTheSpecification() throws IOException {
    var json = Samples.read("every-property");

    var written = RuntimeConfig.parse(json).toTree().toString();

    assertThat(written).isEqualTo(Json.tree("sample", json).toString());
  }

  @Test
  void noPropertyOfTheFullSampleIsUnknown() throws IOException {
    var config = RuntimeConfig.parse(Samples.read("every-property"));

    assertThat(config.toString()).doesNotContainPattern("unknown=\\{[^}]");
  }

  @Test
  void unknownPropertiesSurviveInEveryObject() throws IOException {
    var tree = (ObjectNode) Json.tree("sample", Samples.read("every-property"));
    var added = new AtomicInteger();
    Samples.objects(tree)
        .forEach(
            object -> {
              object.put("com.example.unknown", added.incrementAndGet());
              object.putNull("com.example.null");
              object.putObject("com.example.object").put("deep", 1.50);
            });
    // Maps from names to strings or to records have no unknown properties, only entries.
    dropFromMaps(tree);

    var config = RuntimeConfig.parse(tree.toString().getBytes(UTF_8));

    assertThat(added.get()).isGreaterThan(50);
    assertThat(config.toTree()).isEqualTo(Json.tree("sample", tree.toString().getBytes(UTF_8)));
  }

  @Test
  void propertyOfTheNameUnknownIsUnknown() {
    var json =
        "{\"ociVersion\":\"1.0.0\",\"unknown\":\"text\",\"root\":{\"path\":\"r\",\"unknown\":7}}";
    var config = RuntimeConfig.parse(json.getBytes(UTF_8));
    assertThat(config.unknown()).containsOnlyKeys("unknown");
    assertThat(config.toTree()).isEqualTo(Json.tree("sample", json.getBytes(UTF_8)));
  }

  private static void dropFromMaps(ObjectNode tree) {
    var maps =
        List.of(
            "/annotations",
            "/linux/sysctl",
            "/linux/timeOffsets",
            "/linux/netDevices",
            "/linux/resources/rdma",
            "/linux/resources/unified");
    for (var map : maps) {
      ((ObjectNode) tree.at(map))
          .remove(List.of("com.example.unknown", "com.example.null", "com.example.object"));
    }
  }

  @Test
  void copiesWithAChangeLeaveTheOriginalAlone() {
    var plain = RuntimeConfig.of("1.3.0").withRoot(Root.of("rootfs"));

    var changed = plain.withRoot(root -> root.withReadonly(true));

    assertThat(plain.toTree().at("/root/readonly").isMissingNode()).isTrue();
    assertThat(changed.toTree().at("/root/readonly").asBoolean()).isTrue();
  }

  @Test
  void changesStartFromEmptyObjectsWhereThereAreNone() {
    var config =
        RuntimeConfig.of("1.3.0")
            .withLinux(linux -> linux.withResources(r -> r.withPids(p -> p.withLimit(7))));

    assertThat(config.toTree().toString())
        .isEqualTo("{\"ociVersion\":\"1.3.0\",\"linux\":{\"resources\":{\"pids\":{\"limit\":7}}}}");
  }

  @Test
  void elementsAreAddedAndRemoved() {
    var config =
        RuntimeConfig.of("1.3.0")
            .plusMount(Mount.of("/a", "tmpfs", "tmpfs", "ro"))
            .plusMount(Mount.bind("/x", "/b", "bind"))
            .withoutMount("/a")
            .plusAnnotation("k", "v")
            .withLinux(linux -> linux.plusNamespace(Namespace.of(NamespaceType.PID)));

    assertThat(config.mounts()).extracting(Mount::destination).containsExactly("/b");
    assertThat(config.mounts()).allMatch(Mount::bindMount);
    assertThat(config.annotations()).isEqualTo(Map.of("k", "v"));
    assertThat(Linux.EMPTY.withoutNamespace(NamespaceType.PID).namespaces()).isEmpty();
  }

  @Test
  void anyOptionalPropertyCanBeTakenAway() throws IOException {
    var config = RuntimeConfig.parse(Samples.read("every-property"));

    assertThat(config.without("process").process()).isNull();
    assertThat(new ExecCpuAffinity("1", "2", Map.of()).without("final").finalCpus()).isNull();
    assertThatThrownBy(() -> Root.of("rootfs").without("path")).hasMessage("'path' is required");
  }

  @Test
  void unknownPropertiesAreAddedAndTakenAway() {
    var root = Root.of("rootfs").withUnknown("x", TextNode.valueOf("1"));

    assertThat(root.toTree().toString()).isEqualTo("{\"path\":\"rootfs\",\"x\":\"1\"}");
    assertThat(root.without("x")).isEqualTo(Root.of("rootfs"));
    assertThatThrownBy(() -> root.withUnknown("path", TextNode.valueOf("/")))
        .hasMessage("'path' is no unknown property");
  }

  @Test
  void treesAreFreeToEdit() {
    var config = RuntimeConfig.of("1.3.0").plusMount(Mount.of("/a", "tmpfs", "tmpfs"));

    ((ArrayNode) config.toTree().get("mounts")).removeAll();

    assertThat(config.mounts()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'hostname':'h'}                 | /ociVersion: is missing",
        "{'ociVersion':'1','root':{}}     | /root/path: is missing",
        "{'ociVersion':null}              | /ociVersion: is null",
        "{'ociVersion':'1','hostname':1}  | /hostname: is not text",
        "{'ociVersion':'1','mounts':{}}   | /mounts: is not a list",
        "{'ociVersion':'1','process':{'cwd':'/','oomScoreAdj':1.5}} | /process/oomScoreAdj: is not a whole number",
        "{'ociVersion':'1','root':[]}      | /root: is not an object",
        "{'ociVersion':'1','root':{'path':'/','readonly':'true'}} | /root/readonly: is not true or false",
        "{'ociVersion':'1','mounts':[{'destination':'/','options':[1]}]} | /mounts/0/options/0: is not text",
        "{'ociVersion':'1','linux':{'resources':{'cpu':{'shares':'1'}}}} | /linux/resources/cpu/shares: is not a whole number",
        "{'ociVersion':'1','process':{'cwd':'/','user':{'uid':99999999999999999999,'gid':0}}} | /process/user/uid: Numeric value",
        "{'ociVersion':'1','x':1,'x':2}   | Duplicate field 'x'",
        "{'ociVersion':'1'} {}            | more text follows the document",
        "[]                               | is not an object",
      })
  void whatCannotBeReadIsNamedWithItsPlace(String json, String problem) {
    assertThatThrownBy(() -> RuntimeConfig.parse(json.replace('\'', '"').getBytes(UTF_8)))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageStartingWith("config.json: " + problem);
  }

  @Test
  void otherEncodingsAreRefused() {
    var latin1 = "{\"ociVersion\":\"1.3.0\",\"hostname\":\"\u00e9\"}".getBytes(ISO_8859_1);

    assertThatThrownBy(() -> RuntimeConfig.parse(latin1))
        .hasMessage("config.json: not encoded in UTF-8");
  }
}
