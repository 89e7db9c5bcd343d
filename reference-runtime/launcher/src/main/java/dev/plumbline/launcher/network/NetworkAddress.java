package dev.plumbline.launcher.network;

import dev.plumbline.syscalls.abi.RouteRequest;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Set;

/**
 * An address of a device, to be given to it again where it has moved to: the kernel drops it.
 *
 * @param message by which the kernel told of it
 */
record NetworkAddress(RouteMessage message) {

  private static final int FIXED = 8;
  private static final int FLAGS = 8;
  private static final int PERMANENT = 0x80;

  /** Flags that a user may give: nodad, home, managetempaddr, noprefixroute, mcautojoin. */
  private static final int GIVEN = 0x02 | 0x10 | 0x100 | 0x200 | 0x400;

  /** The address, its peer, broadcast, anycast, multicast, priority of its route, its origin. */
  private static final Set<Integer> KEPT = Set.of(1, 2, 4, 5, 7, 9, 11);

  static NetworkAddress of(ByteBuffer message) {
    return new NetworkAddress(RouteMessage.of(message, FIXED));
  }

  /** The number of its device. */
  int index() {
    return message.index();
  }

  /** Whether it is to be kept: permanent, and valid everywhere. */
  boolean isKept() {
    return message.fixed()[3] == 0 && (flags() & PERMANENT) != 0;
  }

  private int flags() {
    return message.number(FLAGS, Byte.toUnsignedInt(message.fixed()[2]));
  }

  /** Asks for the same address on a device. */
  RouteRequest on(int index) {
    var fixed = message.fixed().clone();
    fixed[2] = 0;
    RouteMessage.little(fixed).putInt(4, index);
    var attributes = new LinkedHashMap<Integer, byte[]>();
    message
        .attributes()
        .forEach(
            (type, value) -> {
              if (KEPT.contains(type)) {
                attributes.put(type, value);
              }
            });
    var flags = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(flags() & GIVEN);
    attributes.put(FLAGS, flags.array());
    return RouteRequest.addressAgain(new RouteMessage(fixed, attributes).body());
  }
}
