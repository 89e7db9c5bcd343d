package dev.plumbline.spec.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.spec.json.Json;
import dev.plumbline.spec.runtime.Samples;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeaturesSchemaTests {

  private static final String FULL =
      """
      {'ociVersionMin':'1.0.0','ociVersionMax':'1.3.0','hooks':['prestart'],'mountOptions':['ro'],
       'linux':{'namespaces':['pid'],'capabilities':['CAP_KILL'],
        'cgroup':{'v1':true,'v2':true,'systemd':false,'systemdUser':false,'rdma':true},
        'seccomp':{'enabled':true,'actions':['SCMP_ACT_LOG'],'operators':['SCMP_CMP_EQ'],
         'archs':['SCMP_ARCH_X86'],'knownFlags':[],'supportedFlags':[]},
        'apparmor':{'enabled':true},'selinux':{'enabled':true},
        'memoryPolicy':{'modes':['MPOL_BIND'],'flags':[]},
        'intelRdt':{'enabled':true,'schemata':true,'monitoring':true},
        'mountExtensions':{'idmap':{'enabled':true}},'netDevices':{'enabled':true}},
       'annotations':{'k':''},'potentiallyUnsafeConfigAnnotations':['org.systemd.property.']}
      """;

  @Test
  void whatRuncPrintsIsValid() throws IOException {
    assertThat(DocumentSchema.FEATURES.validate(Samples.read("runc-features"))).isEmpty();
  }

  @Test
  void everyPropertyButTheVersionsMayBeNullOrAbsent() {
    var full = tree(FULL);
    assertThat(DocumentSchema.FEATURES.validate(full)).isEmpty();
    var tried = 0;
    for (var object : Samples.objects(full)) {
      for (var name : object.properties().stream().map(e -> e.getKey()).toList()) {
        if (name.startsWith("ociVersion") || name.equals("k")) {
          continue;
        }
        var value = object.get(name);
        object.putNull(name);
        assertThat(DocumentSchema.FEATURES.validate(full)).as(name).isEmpty();
        object.remove(name);
        assertThat(DocumentSchema.FEATURES.validate(full)).as(name).isEmpty();
        object.set(name, value);
        tried++;
      }
    }
    assertThat(tried).isEqualTo(36);
  }

  @Test
  void everyPropertyOfAnotherTypeIsAViolation() {
    var full = tree(FULL);
    for (var object : Samples.objects(full)) {
      for (var name : object.properties().stream().map(e -> e.getKey()).toList()) {
        var value = object.get(name);
        object.put(name, 1);
        assertThat(DocumentSchema.FEATURES.validate(full)).as(name).isNotEmpty();
        object.set(name, value);
        object.putObject("com.example.unknown");
      }
    }
    ((com.fasterxml.jackson.databind.node.ObjectNode) full.get("annotations"))
        .remove("com.example.unknown");
    assertThat(DocumentSchema.FEATURES.validate(full)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "/ociVersionMin-        |                | required",
        "/ociVersionMax-        |                | required",
        "/ociVersionMin=null    | /ociVersionMin | type",
        "/ociVersionMax='1.3'   | /ociVersionMax | pattern",
        "/ociVersionMax='0.9.9' | /ociVersionMax | versionOrder",
        "/hooks=['']            | /hooks/0       | minLength",
        "/annotations/=''       | /annotations   | propertyNames",
        "/linux/capabilities={} | /linux/capabilities | type",
        "/linux/apparmor=true   | /linux/apparmor | type",
      })
  void whatTheTextForbidsIsAViolation(String edit, String pointer, String keyword) {
    assertThat(DocumentSchema.FEATURES.validate(Edit.apply(tree(FULL), edit.replace('\'', '"'))))
        .extracting(Violation::pointer, Violation::keyword)
        .containsExactly(tuple(pointer == null ? "" : pointer, keyword));
  }

  @ParameterizedTest
  @CsvSource({
    "1.0.0, 1.0.0, true",
    "1.0.0, 1.0.0-rc.1, false",
    "1.0.0-rc.1, 1.0.0, true",
    "1.0.0-rc.2, 1.0.0-rc.10, true",
    "1.0.0-rc.10, 1.0.0-rc.2, false",
    "1.0.0-rc, 1.0.0-rc.1, true",
    "1.0.0-rc, 1.0.0-1, false",
    "1.0.0-alpha, 1.0.0-beta, true",
    "1.0.0+b, 1.0.0+a, true",
    "1.10.0, 1.9.9, false",
    "1.9.9, 1.10.0, true",
    "99999999999999999999.0.0, 1.0.0, false"
  })
  void versionsFollowThePrecedenceOfSemVer(String lowest, String highest, boolean ordered) {
    var versions = "{'ociVersionMin':'%s','ociVersionMax':'%s'}".formatted(lowest, highest);

    assertThat(DocumentSchema.FEATURES.validate(tree(versions)).isEmpty()).isEqualTo(ordered);
  }

  private static JsonNode tree(String text) {
    return Json.tree("sample", text.replace('\'', '"').getBytes(UTF_8));
  }
}
