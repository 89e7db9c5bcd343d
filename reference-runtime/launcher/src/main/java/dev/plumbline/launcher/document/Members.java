package dev.plumbline.launcher.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.ArrayList;
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

  public @Nullable List<String> texts(String name) {
    return list(name, Members::text);
  }

  @Nullable List<Long> numbers(String name) {
    return list(name, Members::number);
  }

  <T> @Nullable List<T> objects(String name, Function<Members, T> reader) {
    return list(name, value -> reader.apply(of(value)));
  }

  <T> @Nullable T object(String name, Function<Members, T> reader) {
    var value = take(name);
    return value == null ? null : reader.apply(of(value));
  }

  public @Nullable Map<String, String> textByName(String name) {
    return map(name, Members::text);
  }

  <T> @Nullable Map<String, T> objectByName(String name, Function<Members, T> reader) {
    return map(name, value -> reader.apply(of(value)));
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

  private <T> @Nullable List<T> list(String name, Function<JsonNode, T> element) {
    var list = take(name);
    if (list == null) {
      return null;
    }
    demand(list.isArray());
    var read = new ArrayList<T>(list.size());
    for (var value : list) {
      read.add(element.apply(value));
    }
    return read;
  }

  private <T> @Nullable Map<String, T> map(String name, Function<JsonNode, T> element) {
    var object = take(name);
    if (object == null) {
      return null;
    }
    demand(object.isObject());
    var read = new LinkedHashMap<String, T>();
    for (var members = object.fields(); members.hasNext(); ) {
      var member = members.next();
      read.put(member.getKey(), element.apply(member.getValue()));
    }
    return read;
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
