package dev.plumbline.spec.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads and writes JSON exactly: UTF-8 only, no repeated names, no coercion, no lost digits. */
public final class Json {

  /** The mapper behind every document; null components are not written. */
  public static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .withCoercionConfig(
              LogicalType.Textual,
              text ->
                  text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          .withConfigOverride(
              Property.class,
              override ->
                  override.setInclude(
                      JsonInclude.Value.construct(
                          JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS)))
          .build();

  private Json() {}

  /**
   * Reads a document as a tree.
   *
   * @param document what it is, for the message, such as {@code config.json}
   * @throws InvalidDocumentException if it is no JSON in UTF-8 or repeats a name
   */
  public static JsonNode tree(String document, byte[] json) {
    return read(document, json, JsonNode.class);
  }

  /**
   * Reads a document as a record.
   *
   * @param document what it is, for the message, such as {@code config.json}
   * @throws InvalidDocumentException if it is no JSON in UTF-8, repeats a name, lacks a required
   *     property or has a property of another type
   */
  public static <T> T read(String document, byte[] json, Class<T> type) {
    try {
      return MAPPER.readValue(utf8(document, json), type);
    } catch (JsonMappingException e) {
      throw new InvalidDocumentException(document, ReadProblem.of(e));
    } catch (JsonProcessingException e) {
      throw new InvalidDocumentException(document, e.getOriginalMessage() + at(e));
    }
  }

  /**
   * Reads a tree as a record.
   *
   * @param document what it is, for the message, such as {@code config.json}
   * @throws InvalidDocumentException if it lacks a required property or has one of another type
   */
  public static <T> T value(String document, JsonNode tree, Class<T> type) {
    try {
      return MAPPER.treeToValue(tree, type);
    } catch (JsonMappingException e) {
      throw new InvalidDocumentException(document, ReadProblem.of(e));
    } catch (JsonProcessingException e) {
      throw new InvalidDocumentException(document, e.getOriginalMessage());
    }
  }

  /** A value as indented text. */
  public static String text(Object value) {
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("write " + value.getClass().getSimpleName(), e);
    }
  }

  private static String utf8(String document, byte[] json) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
    } catch (CharacterCodingException e) {
      throw new InvalidDocumentException(document, "not encoded in UTF-8");
    }
  }

  private static String at(JsonProcessingException e) {
    var location = e.getLocation();
    return location == null
        ? ""
        : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
  }
}
