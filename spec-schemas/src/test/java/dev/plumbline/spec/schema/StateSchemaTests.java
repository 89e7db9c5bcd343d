package dev.plumbline.spec.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.spec.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StateSchemaTests {

  private static final JsonNode STATE =
      tree(
          "{'ociVersion':'1.0.2-dev','id':'c1','status':'running','pid':77,'bundle':'/b',"
              + "'annotations':{'k':''},'rootfs':'/b/rootfs','owner':''}");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/status='created'",
        "/status='stopped' & /pid=0",
        "/status='stopped' & /pid-",
        "/status='creating' & /pid-",
        "/status='paused'",
        "/annotations={}",
        "/annotations-",
        "/x={}"
      })
  void whatTheTextAllowsIsValid(String edit) {
    assertThat(DocumentSchema.STATE.validate(STATE)).isEmpty();
    assertThat(DocumentSchema.STATE.validate(Edit.apply(STATE, edit.replace('\'', '"')))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      emptyValue = "",
      value = {
        "/ociVersion-               |              | required",
        "/ociVersion='1.0'          | /ociVersion  | pattern",
        "/id-                       |              | required",
        "/id=''                     | /id          | minLength",
        "/status-                   |              | required",
        "/status=''                 | /status      | minLength",
        "/status=3                  | /status      | type",
        "/bundle-                   |              | required",
        "/bundle='b'                | /bundle      | pattern",
        "/pid-                      |              | required",
        "/pid- & /status='created'  |              | required",
        "/pid=0                     | /pid         | exclusiveMinimum",
        "/pid='77'                  | /pid         | type",
        "/status='stopped' & /pid=-1 | /pid        | minimum",
        "/pid=1.0                   | /pid         | type",
        "/pid=2147483648            | /pid         | maximum",
        "/annotations=[]            | /annotations | type",
        "/annotations/k=1           | /annotations/k | type",
        "/annotations/=''           | /annotations | propertyNames",
      })
  void whatTheTextForbidsIsAViolation(String edit, String pointer, String keyword) {
    assertThat(DocumentSchema.STATE.validate(Edit.apply(STATE, edit.replace('\'', '"'))))
        .extracting(Violation::pointer, Violation::keyword)
        .containsExactly(tuple(pointer == null ? "" : pointer, keyword));
  }

  @Test
  void theMessageToASeccompAgentContainsAState() {
    var message =
        tree("{'ociVersion':'1.3.0','fds':['seccompFd'],'pid':5,'metadata':'','state':{}}");

    assertThat(DocumentSchema.CONTAINER_PROCESS_STATE.validate(message))
        .extracting(Violation::pointer)
        .containsOnly("/state")
        .hasSize(4);
    var edited = Edit.apply(message, "/state=" + STATE);
    assertThat(DocumentSchema.CONTAINER_PROCESS_STATE.validate(edited)).isEmpty();
    assertThat(DocumentSchema.CONTAINER_PROCESS_STATE.validate(Edit.apply(edited, "/pid=0")))
        .hasSize(1);
  }

  private static JsonNode tree(String text) {
    return Json.tree("sample", text.replace('\'', '"').getBytes(UTF_8));
  }
}
