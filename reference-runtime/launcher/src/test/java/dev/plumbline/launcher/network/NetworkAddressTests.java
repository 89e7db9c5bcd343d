package dev.plumbline.launcher.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

class NetworkAddressTests {

  private static final byte PERMANENT = (byte) 0x80;
  private static final byte[] IP = {10, 1, 2, 3};

  @Test
  void permanentAddressOfGlobalScopeIsKept() {
    assertThat(of(PERMANENT, 0).isKept()).isTrue();
    assertThat(of(PERMANENT, 253).isKept()).isFalse();
    assertThat(of((byte) 0, 0).isKept()).isFalse();
  }

  @Test
  void addressGoesToTheNewNumberWithoutItsOldLabel() {
    var request = ByteBuffer.wrap(of(PERMANENT, 0).on(9).bytes()).order(ByteOrder.LITTLE_ENDIAN);
    var message = RouteMessage.of(request, 8);
    assertThat(message.index()).isEqualTo(9);
    assertThat(message.fixed()[1]).isEqualTo((byte) 20);
    assertThat(message.attributes()).containsOnlyKeys(1, 8).containsEntry(1, IP);
    assertThat(message.number(8, -1)).isZero();
  }

  /** 10.1.2.3/20 on device 7, labelled. */
  private static NetworkAddress of(byte flags, int scope) {
    var message = ByteBuffer.allocate(44).order(ByteOrder.LITTLE_ENDIAN);
    message.putInt(44).putShort((short) 20).position(16);
    message.put((byte) 2).put((byte) 20).put(flags).put((byte) scope).putInt(7);
    message.putShort((short) 8).putShort((short) 1).put(IP);
    message.putShort((short) 9).putShort((short) 3).put(new byte[] {'e', 't', 'h', '0', 0});
    return NetworkAddress.of(message.position(0));
  }
}
