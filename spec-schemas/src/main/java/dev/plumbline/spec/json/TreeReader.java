package dev.plumbline.spec.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Reads JSON as a tree without a mapper, whose start costs a short-lived command more than all its
 * work: RFC 8259. Fractions, exponents, repeated names and every mistake are left to {@link
 * Json#tree}, which knows all rules and names the error. A cold JVM interprets this, so it looks at
 * bytes: each character of a string is a call or three.
 */
public final class TreeReader {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int DEEPEST = 64;
  private static final int LONG_DIGITS = 18;

  private final byte[] json;
  private int at;
  private int depth;
  private Charset charset = StandardCharsets.ISO_8859_1;

  private TreeReader(byte[] json) {
    this.json = json;
  }

  /**
   * Reads a document as {@link Json#tree} does.
   *
   * @param document what it is, for the message, such as {@code config.json}
   * @throws InvalidDocumentException if it is no JSON in UTF-8 or repeats a name
   */
  public static JsonNode read(String document, byte[] json) {
    try {
      return parse(json);
    } catch (Unusual e) {
      return Json.tree(document, json);
    }
  }

  static JsonNode parse(byte[] json) {
    var reader = new TreeReader(json);
    var value = reader.value();
    if (reader.next() != 0 || reader.at < json.length) {
      throw new Unusual("more text");
    }
    return value;
  }

  private JsonNode value() {
    switch (next()) {
      case '{':
        return object();
      case '[':
        return array();
      case '"':
        return NODES.textNode(string());
      case 't':
        return word("true", NODES.booleanNode(true));
      case 'f':
        return word("false", NODES.booleanNode(false));
      case 'n':
        return word("null", NODES.nullNode());
      default:
        return number();
    }
  }

  private JsonNode object() {
    deeper();
    var members = NODES.objectNode();
    at++;
    if (next() == '}') {
      at++;
    } else {
      do {
        if (next() != '"') {
          throw new Unusual("no name");
        }
        var name = string();
        expect(':');
        if (members.has(name)) {
          throw new Unusual("a name twice");
        }
        members.set(name, value());
      } while (more('}'));
    }
    depth--;
    return members;
  }

  private JsonNode array() {
    deeper();
    var elements = NODES.arrayNode();
    at++;
    if (next() == ']') {
      at++;
    } else {
      do {
        elements.add(value());
      } while (more(']'));
    }
    depth--;
    return elements;
  }

  private void deeper() {
    if (++depth > DEEPEST) {
      throw new Unusual("too deep");
    }
  }

  /** Whether a comma follows; else the bracket must. */
  private boolean more(char close) {
    if (next() == ',') {
      at++;
      return true;
    }
    expect(close);
    return false;
  }

  private void expect(char wanted) {
    if (next() != wanted) {
      throw new Unusual("not as expected");
    }
    at++;
  }

  /** The next character that is no blank, which stays; 0 at the end. */
  private int next() {
    while (at < json.length) {
      var c = json[at];
      if (c != ' ' && c != '\n' && c != '\t' && c != '\r') {
        return c;
      }
      at++;
    }
    return 0;
  }

  private JsonNode word(String word, JsonNode meaning) {
    for (var i = 0; i < word.length(); i++) {
      if (at == json.length || json[at++] != word.charAt(i)) {
        throw new Unusual("no word");
      }
    }
    return meaning;
  }

  private JsonNode number() {
    var first = at;
    if (at < json.length && json[at] == '-') {
      at++;
    }
    var digits = at;
    while (at < json.length && json[at] >= '0' && json[at] <= '9') {
      at++;
    }
    var count = at - digits;
    if (count == 0
        || count > 1 && json[digits] == '0'
        || at < json.length && ".eE".indexOf(json[at]) >= 0) {
      throw new Unusual("no whole number");
    }
    var number = text(first, at);
    if (count > LONG_DIGITS) {
      var big = new BigInteger(number);
      return big.bitLength() < Long.SIZE
          ? NODES.numberNode(big.longValue())
          : NODES.numberNode(big);
    }
    var value = Long.parseLong(number);
    return (int) value == value ? NODES.numberNode((int) value) : NODES.numberNode(value);
  }

  private String string() {
    StringBuilder before = null;
    var first = ++at;
    while (at < json.length) {
      var c = json[at];
      if (c == '"') {
        var last = text(first, at++);
        return before == null ? last : before.append(last).toString();
      }
      if (c == '\\') {
        before = before == null ? new StringBuilder() : before;
        before.append(text(first, at++)).append(escape());
        first = at;
        continue;
      }
      if (c < ' ') {
        demandUtf8(c);
      }
      at++;
    }
    throw new Unusual("no end of a string");
  }

  private String text(int first, int end) {
    return new String(json, first, end - first, charset);
  }

  /** A byte that is not of ASCII belongs to a text in UTF-8, which is checked once. */
  private void demandUtf8(byte c) {
    if (c >= 0) {
      throw new Unusual("a control character");
    }
    if (charset == StandardCharsets.UTF_8) {
      return;
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json));
      charset = StandardCharsets.UTF_8;
    } catch (CharacterCodingException e) {
      throw new Unusual("not UTF-8");
    }
  }

  private char escape() {
    if (at + 1 >= json.length) {
      throw new Unusual("no escape");
    }
    var c = json[at++];
    var known = "\"\\/bfnrt".indexOf(c);
    if (known >= 0) {
      return "\"\\/\b\f\n\r\t".charAt(known);
    }
    if (c != 'u' || at + 4 > json.length) {
      throw new Unusual("no escape");
    }
    var unit = 0;
    for (var end = at + 4; at < end; at++) {
      var digit = json[at] < 0 ? -1 : Character.digit(json[at], 16);
      if (digit < 0) {
        throw new Unusual("no escape");
      }
      unit = unit << 4 | digit;
    }
    return (char) unit;
  }

  /** What this reader leaves to the exact one. */
  private static final class Unusual extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unusual(String what) {
      super(what, null, false, false);
    }
  }
}
