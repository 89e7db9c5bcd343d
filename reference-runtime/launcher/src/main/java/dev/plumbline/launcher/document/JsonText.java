package dev.plumbline.launcher.document;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a JSON object, a member a line. */
public final class JsonText {

  private final StringBuilder text = new StringBuilder("{");

  private JsonText() {}

  public static JsonText object() {
    return new JsonText();
  }

  /** A string; nothing where it is null. */
  public JsonText text(String name, @Nullable String value) {
    if (value != null) {
      name(name);
      quote(text, value);
    }
    return this;
  }

  public JsonText number(String name, long value) {
    name(name).append(value);
    return this;
  }

  public JsonText truth(String name, boolean value) {
    name(name).append(value);
    return this;
  }

  public JsonText texts(String name, List<String> values) {
    name(name).append('[');
    var separator = "";
    for (var value : values) {
      quote(text.append(separator), value);
      separator = ", ";
    }
    text.append(']');
    return this;
  }

  public JsonText texts(String name, Map<String, String> values) {
    name(name).append('{');
    var separator = "";
    for (var value : values.entrySet()) {
      quote(text.append(separator), value.getKey());
      quote(text.append(": "), value.getValue());
      separator = ", ";
    }
    text.append('}');
    return this;
  }

  /** The whole text, without a line's end. */
  public String end() {
    return text.append("\n}").toString();
  }

  private StringBuilder name(String name) {
    text.append(text.length() == 1 ? "\n  " : ",\n  ");
    quote(text, name);
    return text.append(": ");
  }

  /** A string as JSON writes it. */
  public static String quoted(String value) {
    var text = new StringBuilder(value.length() + 2);
    quote(text, value);
    return text.toString();
  }

  private static void quote(StringBuilder to, String value) {
    to.append('"');
    for (var i = 0; i < value.length(); i++) {
      var c = value.charAt(i);
      if (c == '"' || c == '\\') {
        to.append('\\').append(c);
      } else if (c < ' ') {
        to.append("\\u00").append(Character.forDigit(c >> 4, 16));
        to.append(Character.forDigit(c & 0xf, 16));
      } else {
        to.append(c);
      }
    }
    to.append('"');
  }
}
