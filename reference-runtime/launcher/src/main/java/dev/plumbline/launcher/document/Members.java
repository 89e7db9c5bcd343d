package dev.plumbline.launcher.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The members of a JSON object, each taken once by its name; null where it is absent or null. One
 * of another type is {@link Unusual}, and so is one that nobody takes.
 */
public final class Members {

  private final JsonNode object;
  private int taken;

  private Members(JsonNode object) {
    this.object = object;
  }

  static Members of(JsonNode value) {
    demand(value.isObject());
    return new Members(value);
  }

  /** The value of a member that has to be there. */
  public static <T> T required(@Nullable T value) {
    if (value == null) {
      throw new Unusual("a member is missing");
    }
    return value;
  }

  public @Nullable String text(String name) {
    var value = take(name);
    return value == null ? null : text(value);
  }

  public @Nullable Boolean truth(String name) {
    var value = take(name);
    demand(value == null || value.isBoolean());
    return value == null ? null : value.booleanValue();
  }

  public @Nullable Long number(String name) {
    var value = take(name);
    return value == null ? null : number(value);
  }

  @Nullable Integer small(String name) {
    var value = take(name);
    demand(value == null || value.isInt());
    return value == null ? null : value.intValue();
  }

  @Nullable BigInteger big(String name) {
    var value = take(name);
    demand(value == null || value.isIntegralNumber());
    return value == null ? null : value.bigIntegerValue();
  }

  // Loops, not one method with the element's reader: a lambda of state.json costs each command.

  public @Nullable List<String> texts(String name) {
    var array = array(name);
    if (array == null) {
      return null;
    }
    var read = new ArrayList<String>(array.size());
    for (var value : array) {
      read.add(text(value));
    }
    return read;
  }

  @Nullable List<Long> numbers(String name) {
    var array = array(name);
    if (array == null) {
      return null;
    }
    var read = new ArrayList<Long>(array.size());
    for (var value : array) {
      read.add(number(value));
    }
    return read;
  }

  <T> @Nullable List<T> objects(String name, Function<Members, T> reader) {
    var array = array(name);
    if (array == null) {
      return null;
    }
    var read = new ArrayList<T>(array.size());
    for (var value : array) {
      read.add(reader.apply(of(value)));
    }
    return read;
  }

  @Nullable Members object(String name) {
    var value = take(name);
    return value == null ? null : of(value);
  }

  /** Whether it is worth to make a reader for a list that few documents have. */
  boolean has(String name) {
    return object.has(name);
  }

  public @Nullable Map<String, String> textByName(String name) {
    var members = members(name);
    if (members == null) {
      return null;
    }
    var read = new LinkedHashMap<String, String>();
    while (members.hasNext()) {
      var member = members.next();
      read.put(member.getKey(), text(member.getValue()));
    }
    return read;
  }

  <T> @Nullable Map<String, T> objectByName(String name, Function<Members, T> reader) {
    var members = members(name);
    if (members == null) {
      return null;
    }
    var read = new LinkedHashMap<String, T>();
    while (members.hasNext()) {
      var member = members.next();
      read.put(member.getKey(), reader.apply(of(member.getValue())));
    }
    return read;
  }

  /** What nobody took: nothing. */
  Map<String, JsonNode> rest() {
    demand(taken == object.size());
    return Map.of();
  }

  private @Nullable JsonNode take(String name) {
    var value = object.get(name);
    if (value != null) {
      taken++;
    }
    return value == null || value.isNull() ? null : value;
  }

  private @Nullable JsonNode array(String name) {
    var value = take(name);
    demand(value == null || value.isArray());
    return value;
  }

  private @Nullable Iterator<Map.Entry<String, JsonNode>> members(String name) {
    var value = take(name);
    demand(value == null || value.isObject());
    return value == null ? null : value.fields();
  }

  private static String text(JsonNode value) {
    demand(value.isTextual());
    return value.textValue();
  }

  private static Long number(JsonNode value) {
    demand(value.isInt() || value.isLong());
    return value.longValue();
  }

  private static void demand(boolean usual) {
    if (!usual) {
      throw new Unusual("another type");
    }
  }
}
