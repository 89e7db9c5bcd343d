package dev.plumbline.spec.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The keywords of JSON Schema that look at one value alone. */
final class PlainValue {

  private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

  /** How the pattern of a version begins. */
  private static final String RELEASE = "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)(-";

  private PlainValue() {}

  /**
   * Whether a value meets a rule; one for values of another type is met.
   *
   * @throws IllegalStateException if this is no keyword that the schemas use
   */
  static boolean meets(String keyword, JsonNode rule, JsonNode value) {
    return switch (keyword) {
      case "type" -> rule.isArray() ? isOfAny(rule, value) : isOf(rule.textValue(), value);
      case "enum" -> among(rule, value);
      case "const" -> rule.equals(value);
      case "minimum" -> !value.isIntegralNumber() || compare(value, rule) >= 0;
      case "exclusiveMinimum" -> !value.isIntegralNumber() || compare(value, rule) > 0;
      case "maximum" -> !value.isIntegralNumber() || compare(value, rule) <= 0;
      case "minItems" -> !value.isArray() || value.size() >= rule.intValue();
      case "minLength" -> !value.isTextual() || length(value) >= rule.intValue();
      case "maxLength" -> !value.isTextual() || length(value) <= rule.intValue();
      case "pattern" -> !value.isTextual() || matches(rule.textValue(), value.textValue());
      case "title", "then" -> true;
      default -> {
        if (keyword.startsWith("$") || keyword.startsWith("x-")) {
          yield true;
        }
        throw new IllegalStateException("keyword of JSON Schema that is not known: " + keyword);
      }
    };
  }

  /** What a rule about types wants; null for another rule. */
  static @Nullable String title(JsonNode rule) {
    return switch (rule.asText()) {
      case "string" -> "text";
      case "integer" -> "a whole number";
      case "boolean" -> "true or false";
      case "array" -> "a list";
      case "object" -> "an object";
      default -> null;
    };
  }

  /** No property takes a number that is written with a fraction or an exponent. */
  private static boolean isOf(String type, JsonNode value) {
    return switch (type) {
      case "string" -> value.isTextual();
      case "integer" -> value.isIntegralNumber();
      case "boolean" -> value.isBoolean();
      case "array" -> value.isArray();
      case "object" -> value.isObject();
      case "null" -> value.isNull();
      default -> throw new IllegalStateException("type that no schema uses: " + type);
    };
  }

  private static boolean isOfAny(JsonNode types, JsonNode value) {
    for (var type : types) {
      if (isOf(type.textValue(), value)) {
        return true;
      }
    }
    return false;
  }

  private static boolean among(JsonNode choices, JsonNode value) {
    for (var choice : choices) {
      if (choice.equals(value)) {
        return true;
      }
    }
    return false;
  }

  private static int compare(JsonNode value, JsonNode limit) {
    return value.canConvertToLong() && limit.canConvertToLong()
        ? Long.compare(value.longValue(), limit.longValue())
        : value.bigIntegerValue().compareTo(limit.bigIntegerValue());
  }

  private static int length(JsonNode value) {
    var text = value.textValue();
    return text.codePointCount(0, text.length());
  }

  /** What everyday documents have is told without loading the whole of regex. */
  private static boolean matches(String pattern, String text) {
    if (pattern.equals("\\n")) {
      return text.indexOf('\n') >= 0;
    }
    if (pattern.equals("^/") || pattern.equals("^MB:")) {
      return text.startsWith(pattern.substring(1));
    }
    if (pattern.equals("^[rwm]*$")) {
      return consistsOf("rwm", text);
    }
    if (pattern.startsWith(RELEASE) && isSmallRelease(text)) {
      return true;
    }
    return PATTERNS.computeIfAbsent(pattern, PlainValue::compiled).matcher(text).find();
  }

  private static boolean consistsOf(String letters, String text) {
    for (var i = 0; i < text.length(); i++) {
      if (letters.indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is a version of three digits, such as 1.0.2. */
  private static boolean isSmallRelease(String text) {
    return text.length() == 5
        && text.charAt(1) == '.'
        && text.charAt(3) == '.'
        && isDigit(text.charAt(0))
        && isDigit(text.charAt(2))
        && isDigit(text.charAt(4));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** In JSON Schema the end is that of the text; in Java it is also before a last newline. */
  private static Pattern compiled(String pattern) {
    return Pattern.compile(
        pattern.endsWith("$") ? pattern.substring(0, pattern.length() - 1) + "\\z" : pattern);
  }
}
