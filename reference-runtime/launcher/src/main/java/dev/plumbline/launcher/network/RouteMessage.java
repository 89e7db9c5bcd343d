package dev.plumbline.launcher.network;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A message of a routing socket: rtnetlink(7).
 *
 * @param fixed what follows the header, up to the attributes
 * @param attributes by their type, in the order sent
 */
record RouteMessage(byte[] fixed, Map<Integer, byte[]> attributes) {

  private static final int HEADER = 16;
  private static final int ATTRIBUTE_HEADER = 4;

  /** The two highest bits say something of the value's form. */
  private static final int TYPE = 0x3fff;

  /**
   * Reads one.
   *
   * @param size bytes of the fixed part
   */
  static RouteMessage of(ByteBuffer message, int size) {
    var fixed = new byte[size];
    message.get(HEADER, fixed);
    Map<Integer, byte[]> attributes = new LinkedHashMap<>();
    for (var at = HEADER + size; at + ATTRIBUTE_HEADER <= message.limit(); ) {
      var length = Short.toUnsignedInt(message.getShort(at));
      if (length < ATTRIBUTE_HEADER || at + length > message.limit()) {
        break;
      }
      var value = new byte[length - ATTRIBUTE_HEADER];
      message.get(at + ATTRIBUTE_HEADER, value);
      attributes.put(message.getShort(at + 2) & TYPE, value);
      at += (length + 3) & ~3;
    }
    return new RouteMessage(fixed, attributes);
  }

  /** The number of the device that it is about: the second word of both kinds of messages. */
  int index() {
    return little(fixed).getInt(4);
  }

  /** An attribute of four bytes; the other value where there is none. */
  int number(int type, int otherwise) {
    var value = attributes.get(type);
    return value == null ? otherwise : little(value).getInt(0);
  }

  /** The bytes of it, as they follow a header. */
  byte[] body() {
    var body = new ByteArrayOutputStream();
    body.writeBytes(fixed);
    attributes.forEach(
        (type, value) -> {
          var length = ATTRIBUTE_HEADER + value.length;
          var room = ByteBuffer.allocate((length + 3) & ~3).order(ByteOrder.LITTLE_ENDIAN);
          body.writeBytes(
              room.putShort((short) length).putShort(type.shortValue()).put(value).array());
        });
    return body.toByteArray();
  }

  static ByteBuffer little(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
