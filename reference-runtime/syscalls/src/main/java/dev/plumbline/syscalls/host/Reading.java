package dev.plumbline.syscalls.host;

import java.nio.charset.StandardCharsets;

/**
 * What was read from a descriptor.
 *
 * @param bytes the bytes, perhaps none
 * @param end why the reading ended
 */
public record Reading(byte[] bytes, End end) {

  /** Why a reading ended. */
  public enum End {
    /** Enough was read; more may follow. */
    OPEN,
    /** The other end is closed: nothing follows. */
    CLOSED,
    /** The deadline passed first. */
    TIMED_OUT
  }

  /** The bytes as UTF-8. */
  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "%s, %d bytes: %s".formatted(end, bytes.length, text());
  }
}
