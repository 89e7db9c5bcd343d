package dev.plumbline.spec.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.spec.clause.SpecVersion;
import dev.plumbline.spec.json.Json;
import dev.plumbline.spec.runtime.Samples;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UndefinedPropertiesTests {

  @Test
  void theNewestVersionDefinesEveryPropertyOfTheFullSample() throws IOException {
    assertThat(undefined("1.3.0", sample("every-property"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1.2.1, /linux/memoryPolicy, 1.3.0",
    "1.2.1, /linux/netDevices, 1.3.0",
    "1.2.1, /linux/intelRdt/schemata, 1.3.0",
    "1.2.1, /vm/hwConfig, 1.3.0",
    "1.2.0, /process/execCPUAffinity, 1.2.1",
    "1.0.2-dev, /domainname, 1.1.0",
    "1.0.2, /mounts/1/uidMappings, 1.1.0",
    "1.0.2, /linux/resources/unified, 1.1.0",
    "1.0.2, /linux/seccomp/syscalls/0/errnoRet, 1.1.0",
    "1.0.0, /hooks/createRuntime, 1.0.2",
    "1.0.0, /process/user/umask, 1.0.2"
  })
  void laterPropertiesAreNamedWithTheirFirstVersion(String version, String pointer, String since)
      throws IOException {
    var property = new UndefinedProperty(pointer, SpecVersion.parse(since));
    var document = sample("every-property");

    assertThat(undefined(version, document)).contains(property);
    assertThat(undefined(since, document)).doesNotContain(property);
  }

  @Test
  void propertiesOfNoVersionAreNamedButNotTheEntriesOfMaps() {
    var document =
        tree(
            "{'ociVersion':'1.0.0','a/b':{'c':1},'root':{'path':'x','y':1},'mounts':[{'z':1}],"
                + "'annotations':{'k':''},'linux':{'sysctl':{'s':'1'},'x':1}}");

    assertThat(undefined("1.3.0", document))
        .extracting(UndefinedProperty::pointer)
        .containsExactly("/a~1b", "/root/y", "/mounts/0/z", "/linux/x");
  }

  @Test
  void runcDeclaresNoFeatureOfALaterVersionThanTheStructureItself() throws IOException {
    var features = sample("runc-features");

    assertThat(DocumentSchema.FEATURES.undefinedIn(SpecVersion.parse("1.1.0"), features)).isEmpty();
  }

  @Test
  void featuresOfLaterVersionsAreNamed() {
    var features =
        tree(
            "{'linux':{'netDevices':null,'intelRdt':{'enabled':true,'monitoring':true},"
                + "'namespaces':['x']},'annotations':{'k':''}}");

    assertThat(DocumentSchema.FEATURES.undefinedIn(SpecVersion.parse("1.1.0+dev"), features))
        .containsExactly(
            new UndefinedProperty("/linux/netDevices", SpecVersion.parse("1.3.0")),
            new UndefinedProperty("/linux/intelRdt/monitoring", SpecVersion.parse("1.3.0")));
  }

  private static List<UndefinedProperty> undefined(String version, JsonNode document) {
    return DocumentSchema.CONFIG.undefinedIn(SpecVersion.parse(version), document);
  }

  private static JsonNode sample(String name) throws IOException {
    return Json.tree(name, Samples.read(name));
  }

  private static JsonNode tree(String text) {
    return Json.tree("sample", text.replace('\'', '"').getBytes(UTF_8));
  }
}
