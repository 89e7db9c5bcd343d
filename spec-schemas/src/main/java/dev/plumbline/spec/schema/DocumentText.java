package dev.plumbline.spec.schema;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plumbline.spec.json.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The text of a document, before any schema: {@code glossary.md#glossaryJson}.
 *
 * @param tree the document, its last value for a repeated name; null if it is no JSON in UTF-8
 * @param violations what is wrong with the text
 */
record DocumentText(@Nullable JsonNode tree, List<Violation> violations) {

  private static final JsonMapper LENIENT =
      Json.MAPPER.rebuild().disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  static DocumentText read(byte[] document) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(document)).toString();
    } catch (CharacterCodingException e) {
      return new DocumentText(null, List.of(new Violation("", "utf8", "is not encoded in UTF-8")));
    }
    try {
      var tree = LENIENT.readTree(text);
      if (tree.isMissingNode()) {
        return new DocumentText(null, List.of(new Violation("", "json", "is empty")));
      }
      return new DocumentText(tree, repeatedNames(text));
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      var place = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
      var message = "is no JSON" + place + ": " + e.getOriginalMessage();
      return new DocumentText(null, List.of(new Violation("", "json", message)));
    } catch (IOException e) {
      throw new IllegalStateException("read text in memory", e);
    }
  }

  private static List<Violation> repeatedNames(String text) throws IOException {
    var violations = new ArrayList<Violation>();
    var names = new ArrayDeque<Set<String>>();
    try (var parser = LENIENT.createParser(text)) {
      for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.START_OBJECT) {
          names.push(new HashSet<>());
        } else if (token == JsonToken.END_OBJECT) {
          names.pop();
        } else if (token == JsonToken.FIELD_NAME && !names.element().add(parser.currentName())) {
          violations.add(repeated(parser));
        }
      }
    }
    return violations;
  }

  private static Violation repeated(JsonParser parser) throws IOException {
    var pointer = parser.getParsingContext().pathAsPointer().toString();
    var line = parser.currentTokenLocation().getLineNr();
    var message = "repeats the name '" + parser.currentName() + "' at line " + line;
    return new Violation(pointer, "duplicateName", message);
  }
}
