package dev.plumbline.syscalls;

import java.nio.charset.StandardCharsets;

/** A piece of the program's memory; two buffers are the same only if they are one object. */
public final class Buffer {

  private final String name;
  private final int size;

  Buffer(String name, int size) {
    this.name = name;
    this.size = size;
  }

  /** Its length in bytes. */
  public int size() {
    return size;
  }

  /** The address of its first byte. */
  public Address start() {
    return at(0);
  }

  /** The address of the byte at this offset. */
  public Address at(long offset) {
    return new Address(this, offset);
  }

  /** The eight bytes at this offset. */
  public Slot word(long offset) {
    return at(offset).word();
  }

  @Override
  public String toString() {
    return name;
  }

  static String quoted(byte[] bytes) {
    var text = new StringBuilder("\"");
    for (char c : new String(bytes, StandardCharsets.UTF_8).toCharArray()) {
      text.append(c < ' ' || c == '"' ? "\\" + Integer.toOctalString(c) : Character.toString(c));
    }
    return text.append('"').toString();
  }
}
