package dev.plumbline.spec.schema;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.spec.json.Json;

/** Edits of a JSON tree: {@code POINTER=JSON} sets, {@code POINTER-} removes. */
final class Edit {

  private Edit() {}

  static JsonNode apply(JsonNode tree, String edits) {
    var edited = tree.deepCopy();
    for (var edit : edits.split(" & ")) {
      one(edited, edit.strip());
    }
    return edited;
  }

  private static void one(JsonNode tree, String edit) {
    var equals = edit.indexOf('=');
    var removes = equals < 0;
    var pointer = edit.substring(0, removes ? edit.length() - 1 : equals);
    var last = pointer.substring(pointer.lastIndexOf('/') + 1);
    var parent = tree.at(JsonPointer.compile(pointer.substring(0, pointer.lastIndexOf('/'))));
    var value = removes ? null : Json.tree(edit, edit.substring(equals + 1).getBytes(UTF_8));
    if (parent instanceof ObjectNode object && removes) {
      object.remove(last);
    } else if (parent instanceof ObjectNode object) {
      object.set(last, value);
    } else if (parent instanceof ArrayNode array && removes) {
      array.remove(Integer.parseInt(last));
    } else {
      ((ArrayNode) parent).set(Integer.parseInt(last), value);
    }
  }
}
