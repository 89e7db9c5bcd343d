package dev.plumbline.spec.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One element of a file's list, before it is understood: keys with texts, lists of texts or maps of
 * texts. Keeps the line of everything for messages.
 */
public record Entry(String file, int line, Map<String, Value> fields) {

  /** What stands behind a key. */
  public sealed interface Value {
    int line();
  }

  /** One text. */
  public record Text(int line, String text) implements Value {}

  /** A list of texts. */
  public record Items(int line, List<String> items) implements Value {}

  /** A map of texts. */
  public record Pairs(int line, Map<String, String> pairs) implements Value {}

  /** The key's text, or null where it is absent or empty. */
  public @Nullable String text(String key, Problems problems) {
    return switch (shape(key)) {
      case ABSENT -> null;
      case TEXT -> ((Text) fields.get(key)).text();
      default -> {
        problems.add(this, key, "'" + key + "' must be one text");
        yield null;
      }
    };
  }

  /** The key's list; empty where it is absent. */
  public List<String> items(String key, Problems problems) {
    return switch (shape(key)) {
      case ABSENT -> List.of();
      case ITEMS -> ((Items) fields.get(key)).items();
      default -> {
        problems.add(this, key, "'" + key + "' must be a list of texts");
        yield List.of();
      }
    };
  }

  /** The key's map; empty where it is absent. */
  public Map<String, String> pairs(String key, Problems problems) {
    return switch (shape(key)) {
      case ABSENT -> Map.of();
      case PAIRS -> new LinkedHashMap<>(((Pairs) fields.get(key)).pairs());
      default -> {
        problems.add(this, key, "'" + key + "' must be a map of texts");
        yield Map.of();
      }
    };
  }

  /** The line of a key, or of the entry where it has no such key. */
  public int line(String key) {
    var value = fields.get(key);
    return value == null ? line : value.line();
  }

  private enum Shape {
    ABSENT,
    TEXT,
    ITEMS,
    PAIRS
  }

  private Shape shape(String key) {
    var value = fields.get(key);
    if (value == null) {
      return Shape.ABSENT;
    }
    if (value instanceof Text) {
      return Shape.TEXT;
    }
    return value instanceof Items ? Shape.ITEMS : Shape.PAIRS;
  }
}
