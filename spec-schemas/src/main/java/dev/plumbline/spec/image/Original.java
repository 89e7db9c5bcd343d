package dev.plumbline.spec.image;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.plumbline.spec.json.Extensible;
import dev.plumbline.spec.json.Json;
import java.util.Arrays;

/**
 * A document beside the bytes that it was read from or written as: its digest is theirs, so they
 * are never written anew.
 *
 * @param <T> what the document is
 */
public final class Original<T extends Record & Extensible<T>> {

  private final T value;
  private final byte[] bytes;

  private Original(T value, byte[] bytes) {
    this.value = value;
    this.bytes = bytes;
  }

  /** Writes a value, without white space and in the specification's order of properties. */
  public static <T extends Record & Extensible<T>> Original<T> of(T value) {
    try {
      return new Original<>(value, Json.MAPPER.writeValueAsBytes(value));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("write " + value.getClass().getSimpleName(), e);
    }
  }

  static <T extends Record & Extensible<T>> Original<T> parse(
      String document, byte[] json, Class<T> type) {
    return new Original<>(Json.read(document, json, type), json.clone());
  }

  /** What the bytes say. */
  public T value() {
    return value;
  }

  /** The bytes themselves. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** A descriptor of the bytes. */
  public Descriptor descriptor(MediaType mediaType) {
    return Descriptor.of(mediaType, bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Original<?> that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
