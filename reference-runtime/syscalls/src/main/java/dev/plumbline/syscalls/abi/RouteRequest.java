package dev.plumbline.syscalls.abi;

import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A request about network devices and addresses, as a routing socket takes it: rtnetlink(7).
 *
 * @param bytes the message with its header
 */
public record RouteRequest(byte[] bytes) {

  private static final int RTM_NEWLINK = 16;
  private static final int RTM_DELLINK = 17;
  private static final int RTM_GETLINK = 18;
  private static final int RTM_NEWADDR = 20;
  private static final int RTM_GETADDR = 22;

  /** A request that is answered, by an error number or 0. */
  private static final int ACKNOWLEDGED = 0x5;

  private static final int NEW = 0x600;
  private static final int DUMP = 0x301;

  private static final int IFLA_ADDRESS = 1;
  private static final int IFLA_IFNAME = 3;
  private static final int IFLA_MTU = 4;
  private static final int IFLA_LINKINFO = 18;
  private static final int IFLA_NET_NS_FD = 28;
  private static final int INFO_KIND = 1;
  private static final int INFO_DATA = 2;
  private static final int PEER = 1;
  private static final int IFA_ADDRESS = 1;
  private static final int IFA_LOCAL = 2;

  private static final int IFF_UP = 1;
  private static final int HEADER = 16;

  /**
   * Makes a pair of devices of which one sends what the other receives: veth(4).
   *
   * @param index the first one's number
   * @param name the first one's name
   * @param peer the second one's name
   */
  public static RouteRequest newPair(int index, String name, String peer) {
    var other = join(link(0, 0, 0), text(IFLA_IFNAME, peer));
    var info = join(text(INFO_KIND, "veth"), attribute(INFO_DATA, attribute(PEER, other)));
    return message(
        RTM_NEWLINK,
        ACKNOWLEDGED | NEW,
        join(link(index, 0, 0), text(IFLA_IFNAME, name), attribute(IFLA_LINKINFO, info)));
  }

  /** Gives a device the largest size of its packets. */
  public static RouteRequest mtu(String device, int bytes) {
    return change(device, 0, attribute(IFLA_MTU, number(bytes)));
  }

  /** Gives a device a hardware address of six bytes. */
  public static RouteRequest hardwareAddress(String device, byte[] address) {
    return change(device, 0, attribute(IFLA_ADDRESS, address));
  }

  /** Sets a device up. */
  public static RouteRequest up(String device) {
    return change(device, IFF_UP, new byte[0]);
  }

  /** Sets a device down. */
  public static RouteRequest down(String device) {
    return message(RTM_NEWLINK, ACKNOWLEDGED, join(link(0, 0, IFF_UP), text(IFLA_IFNAME, device)));
  }

  /** Sets a device up, by its number. */
  public static RouteRequest up(int index) {
    return message(RTM_NEWLINK, ACKNOWLEDGED, link(index, IFF_UP, IFF_UP));
  }

  /**
   * Moves a device into another network namespace.
   *
   * @param index its number here
   * @param namespace a descriptor of the namespace
   * @param name what it is called there; the kernel puts a number for {@code %d}
   */
  public static RouteRequest move(int index, int namespace, String name) {
    var attributes = join(attribute(IFLA_NET_NS_FD, number(namespace)), text(IFLA_IFNAME, name));
    return message(RTM_NEWLINK, ACKNOWLEDGED, join(link(index, 0, 0), attributes));
  }

  /** Removes a device, with its peer. */
  public static RouteRequest remove(String device) {
    return message(RTM_DELLINK, ACKNOWLEDGED, join(link(0, 0, 0), text(IFLA_IFNAME, device)));
  }

  /**
   * Gives a device a permanent address.
   *
   * @param index the device's number
   * @param prefix how many bits of it are those of the network
   * @param scope 0 for a global one
   */
  public static RouteRequest address(int index, InetAddress address, int prefix, int scope) {
    var bytes = address.getAddress();
    var family = bytes.length == 4 ? 2 : 10;
    var header =
        buffer(8)
            .put((byte) family)
            .put((byte) prefix)
            .put((byte) 0)
            .put((byte) scope)
            .putInt(index);
    return message(
        RTM_NEWADDR,
        ACKNOWLEDGED | NEW,
        join(header.array(), attribute(IFA_LOCAL, bytes), attribute(IFA_ADDRESS, bytes)));
  }

  /**
   * Gives a device an address that another namespace had: what follows a message's header.
   *
   * @param body of the message that told of it, with the device's number in it
   */
  public static RouteRequest addressAgain(byte[] body) {
    return message(RTM_NEWADDR, ACKNOWLEDGED | NEW, body);
  }

  /** Asks for every device. */
  public static RouteRequest links() {
    return message(RTM_GETLINK, DUMP, link(0, 0, 0));
  }

  /** Asks for every address. */
  public static RouteRequest addresses() {
    return message(RTM_GETADDR, DUMP, new byte[8]);
  }

  private static RouteRequest change(String device, int flags, byte[] attributes) {
    var header = join(link(0, flags, flags), text(IFLA_IFNAME, device));
    return message(RTM_NEWLINK, ACKNOWLEDGED, join(header, attributes));
  }

  private static RouteRequest message(int type, int flags, byte[] body) {
    return new RouteRequest(
        buffer(HEADER + body.length)
            .putInt(HEADER + body.length)
            .putShort((short) type)
            .putShort((short) flags)
            .putInt(1)
            .putInt(0)
            .put(body)
            .array());
  }

  private static byte[] link(int index, int flags, int change) {
    return buffer(16).putInt(0).putInt(index).putInt(flags).putInt(change).array();
  }

  private static byte[] text(int type, String value) {
    return attribute(type, (value + "\0").getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] number(int value) {
    return buffer(4).putInt(value).array();
  }

  /** Its length, its type, its value, and zeros up to the next fourth byte. */
  private static byte[] attribute(int type, byte[] value) {
    var length = 4 + value.length;
    return buffer((length + 3) / 4 * 4)
        .putShort((short) length)
        .putShort((short) type)
        .put(value)
        .array();
  }

  private static byte[] join(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    for (var part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
