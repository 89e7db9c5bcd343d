package dev.plumbline.spec.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads JSON as a tree without a mapper, whose start costs a short-lived command more than all its
 * work: RFC 8259. Fractions, exponents, repeated names and every mistake are left to {@link
 * Json#tree}, which knows all rules and names the error.
 */
public final class TreeReader {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int DEEPEST = 64;
  private static final int LONG_DIGITS = 18;

  private final String text;
  private int at;
  private int depth;

  private TreeReader(String text) {
    this.text = text;
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
    } catch (Unusual | CharacterCodingException e) {
      return Json.tree(document, json);
    }
  }

  static JsonNode parse(byte[] json) throws CharacterCodingException {
    var bytes = ByteBuffer.wrap(json);
    var reader = new TreeReader(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
    var value = reader.value();
    if (reader.next() != 0) {
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
  private char next() {
    while (at < text.length()) {
      var c = text.charAt(at);
      if (c != ' ' && c != '\n' && c != '\t' && c != '\r') {
        return c;
      }
      at++;
    }
    return 0;
  }

  private JsonNode word(String word, JsonNode meaning) {
    if (!text.startsWith(word, at)) {
      throw new Unusual("no word");
    }
    at += word.length();
    return meaning;
  }

  private JsonNode number() {
    var first = at;
    if (at < text.length() && text.charAt(at) == '-') {
      at++;
    }
    var digits = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    var count = at - digits;
    if (count == 0
        || count > 1 && text.charAt(digits) == '0'
        || at < text.length() && ".eE".indexOf(text.charAt(at)) >= 0) {
      throw new Unusual("no whole number");
    }
    var number = text.substring(first, at);
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
    var first = ++at;
    while (at < text.length()) {
      var c = text.charAt(at);
      if (c == '"') {
        return text.substring(first, at++);
      }
      if (c == '\\') {
        return escaped(first);
      }
      if (c < ' ') {
        break;
      }
      at++;
    }
    throw new Unusual("no end of a string");
  }

  private String escaped(int first) {
    var string = new StringBuilder(text.substring(first, at));
    while (at < text.length()) {
      var c = text.charAt(at++);
      if (c == '"') {
        return string.toString();
      }
      if (c < ' ') {
        break;
      }
      string.append(c == '\\' ? escape() : c);
    }
    throw new Unusual("no end of a string");
  }

  private char escape() {
    if (at + 1 >= text.length()) {
      throw new Unusual("no escape");
    }
    var c = text.charAt(at++);
    var known = "\"\\/bfnrt".indexOf(c);
    if (known >= 0) {
      return "\"\\/\b\f\n\r\t".charAt(known);
    }
    if (c != 'u' || at + 4 > text.length()) {
      throw new Unusual("no escape");
    }
    var unit = 0;
    for (var end = at + 4; at < end; at++) {
      var digit = Character.digit(text.charAt(at), 16);
      if (digit < 0 || text.charAt(at) > 'f') {
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
