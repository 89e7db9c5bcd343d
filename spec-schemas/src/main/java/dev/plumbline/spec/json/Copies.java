package dev.plumbline.spec.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Unmodifiable copies of a record's lists and maps, in their order; null stays null. */
public final class Copies {

  private Copies() {}

  /** A copy of a list. */
  public static <T> @Nullable List<T> list(@Nullable List<T> list) {
    return list == null ? null : List.copyOf(list);
  }

  /** A copy of a map. */
  public static <V> @Nullable Map<String, V> map(@Nullable Map<String, V> map) {
    return map == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /** A copy of the unknown properties; empty where there are none. */
  public static Map<String, JsonNode> unknown(@Nullable Map<String, JsonNode> unknown) {
    return unknown == null || unknown.isEmpty()
        ? Map.of()
        : Collections.unmodifiableMap(new LinkedHashMap<>(unknown));
  }

  /** A list with one more element at its end. */
  public static <T> List<T> plus(@Nullable List<T> list, T element) {
    var more = new ArrayList<T>(list == null ? List.of() : list);
    more.add(element);
    return more;
  }

  /** A map with one more entry at its end, or with another value for its key. */
  public static <V> Map<String, V> plus(@Nullable Map<String, V> map, String key, V value) {
    var more = new LinkedHashMap<String, V>(map == null ? Map.of() : map);
    more.put(key, value);
    return more;
  }
}
