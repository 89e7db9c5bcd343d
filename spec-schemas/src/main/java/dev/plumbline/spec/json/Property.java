package dev.plumbline.spec.json;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A property whose absence, null and empty value mean three different things ({@code
 * features.md#features}).
 *
 * @param <T> what it is when it has a value
 */
@JsonSerialize(using = PropertySerializer.class)
@JsonDeserialize(using = PropertyDeserializer.class)
public sealed interface Property<T> {

  /** The object does not have the property. */
  record Absent<T>() implements Property<T> {}

  /** The property is there and null. */
  record Null<T>() implements Property<T> {}

  /** The property is there with a value, which may be empty. */
  record Present<T>(T get) implements Property<T> {}

  /** An absent property. */
  static <T> Property<T> absent() {
    return new Absent<>();
  }

  /** A property with a value. */
  static <T> Property<T> of(T value) {
    return new Present<>(value);
  }

  /** The property, or an absent one for null. */
  static <T> Property<T> orAbsent(@Nullable Property<T> property) {
    return property == null ? absent() : property;
  }

  /** The value, if there is one. */
  default Optional<T> value() {
    return this instanceof Present<T> present ? Optional.of(present.get()) : Optional.empty();
  }
}
