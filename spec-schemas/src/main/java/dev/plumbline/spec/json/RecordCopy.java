package dev.plumbline.spec.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of many components from a few named ones.
 *
 * <p>A record of the specification has up to twenty optional components; a copy with one of them
 * changed would else repeat the nineteen others.
 */
public final class RecordCopy {

  private static final ClassValue<Shape> SHAPES =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          return Shape.of(type);
        }
      };

  private RecordCopy() {}

  /**
   * A record with the given components, the others null.
   *
   * @param named component name, value, component name, value, …
   * @throws IllegalArgumentException if the record has no component of a name
   */
  public static <R extends Record> R create(Class<R> type, @Nullable Object... named) {
    var shape = SHAPES.get(type);
    var values = new @Nullable Object[shape.components().length];
    for (var i = 0; i < named.length; i += 2) {
      values[shape.index(String.valueOf(named[i]))] = named[i + 1];
    }
    return type.cast(shape.create(values));
  }

  /**
   * A copy of a record with one component replaced.
   *
   * @throws IllegalArgumentException if the record has no component of that name
   */
  public static <R extends Record> R with(R record, String component, @Nullable Object value) {
    var shape = SHAPES.get(record.getClass());
    var values = shape.values(record);
    values[shape.index(component)] = value;
    @SuppressWarnings("unchecked") // the shape makes records of the class it was made for
    var copy = (R) shape.create(values);
    return copy;
  }

  /** The component that stands for a JSON property, or null if the record names none. */
  static @Nullable RecordComponent property(Class<?> type, String property) {
    return Arrays.stream(SHAPES.get(type).components())
        .filter(component -> !component.getAccessor().isAnnotationPresent(Unknown.class))
        .filter(component -> Shape.property(component).equals(property))
        .findFirst()
        .orElse(null);
  }

  /** Whether the specification requires the property that a component stands for. */
  static boolean required(RecordComponent component) {
    var accessor = component.getAccessor();
    var named = accessor.getAnnotation(JsonProperty.class);
    return accessor.isAnnotationPresent(Required.class) || named != null && named.required();
  }

  private record Shape(Constructor<?> constructor, RecordComponent[] components) {

    static Shape of(Class<?> type) {
      var components = type.getRecordComponents();
      var types = new Class<?>[components.length];
      for (var i = 0; i < types.length; i++) {
        types[i] = components[i].getType();
      }
      try {
        return new Shape(type.getDeclaredConstructor(types), components);
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException("record without canonical constructor: " + type, e);
      }
    }

    static String property(RecordComponent component) {
      var named = component.getAccessor().getAnnotation(JsonProperty.class);
      return named == null || named.value().isEmpty() ? component.getName() : named.value();
    }

    int index(String component) {
      for (var i = 0; i < components.length; i++) {
        if (components[i].getName().equals(component)) {
          return i;
        }
      }
      throw new IllegalArgumentException("no component '" + component + "'");
    }

    @Nullable Object[] values(Record record) {
      var values = new @Nullable Object[components.length];
      for (var i = 0; i < values.length; i++) {
        values[i] = call(components[i], record);
      }
      return values;
    }

    private static @Nullable Object call(RecordComponent component, Record record) {
      try {
        return component.getAccessor().invoke(record);
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException("read " + component, e);
      }
    }

    Object create(@Nullable Object[] values) {
      try {
        return constructor.newInstance(values);
      } catch (InvocationTargetException e) {
        if (e.getCause() instanceof RuntimeException cause) {
          throw cause;
        }
        throw new IllegalStateException("create " + constructor, e);
      } catch (IllegalAccessException | InstantiationException e) {
        throw new IllegalStateException("create " + constructor, e);
      }
    }
  }
}
