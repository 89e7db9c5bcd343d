package dev.plumbline.launcher.cgroup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.spec.runtime.resources.DeviceRule;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the program for devices answers, by a small machine for the instructions that it uses. */
class DeviceFilterTests {

  private static final int BLOCK = 1;
  private static final int CHARACTER = 2;
  private static final int MKNOD = 1;
  private static final int READ = 2;
  private static final int WRITE = 4;

  private static final DeviceRule DENY_ALL = DeviceRule.all(false, "rwm");

  @Test
  void whatNoRuleIsAboutIsAllowed() {
    var program = program(DeviceRule.of(false, "c", 60, 7, "rwm"));
    assertThat(allows(program, CHARACTER, READ, 60, 8)).isTrue();
    assertThat(allows(program, BLOCK, READ, 60, 7)).isTrue();
    assertThat(allows(program, CHARACTER, READ, 60, 7)).isFalse();
  }

  @Test
  void laterRuleDecides() {
    var allow = DeviceRule.of(true, "c", 60, 7, "rwm");
    var deny = DeviceRule.of(false, "c", 60, 7, "rwm");
    assertThat(allows(program(DENY_ALL, deny, allow), CHARACTER, READ, 60, 7)).isTrue();
    assertThat(allows(program(DENY_ALL, allow, deny), CHARACTER, READ, 60, 7)).isFalse();
    assertThat(allows(program(allow, DENY_ALL), CHARACTER, READ, 60, 7)).isFalse();
  }

  @Test
  void everyKindOfAccessIsDecidedByItsOwnRule() {
    var program =
        program(
            DENY_ALL,
            DeviceRule.of(true, "c", 60, 7, "r"),
            DeviceRule.all(true, "w").withType("c"));
    assertThat(allows(program, CHARACTER, READ | WRITE, 60, 7)).isTrue();
    assertThat(allows(program, CHARACTER, WRITE, 60, 8)).isTrue();
    assertThat(allows(program, CHARACTER, READ | WRITE, 60, 8)).isFalse();
    assertThat(allows(program, CHARACTER, MKNOD, 60, 7)).isFalse();
  }

  @Test
  void defaultDevicesAreAllowedInTheEnd() {
    assertThat(allows(program(DENY_ALL), CHARACTER, READ | WRITE, 1, 3)).isTrue();
    assertThat(allows(program(DENY_ALL), CHARACTER, READ | WRITE, 136, 12)).isTrue();
    assertThat(allows(program(DENY_ALL), BLOCK, READ, 1, 3)).isFalse();
  }

  private static byte[] program(DeviceRule... rules) {
    return DeviceFilter.of(DeviceAccess.of(List.of(rules)));
  }

  private static boolean allows(byte[] program, int type, int access, int major, int minor) {
    int[] context = {access << 16 | type, major, minor};
    var registers = new int[6];
    var code = ByteBuffer.wrap(program).order(ByteOrder.LITTLE_ENDIAN);
    for (var at = 0; ; at++) {
      var target = code.get(8 * at + 1) & 0xf;
      var source = code.get(8 * at + 1) >> 4 & 0xf;
      var offset = code.getShort(8 * at + 2);
      var constant = code.getInt(8 * at + 4);
      switch (code.get(8 * at) & 0xff) {
        case 0x61 -> registers[target] = context[offset / 4];
        case 0xbc -> registers[target] = registers[source];
        case 0x54 -> registers[target] &= constant;
        case 0x74 -> registers[target] >>>= constant;
        case 0xb7 -> registers[target] = constant;
        case 0x55 -> at += registers[target] == constant ? 0 : offset;
        case 0x45 -> at += (registers[target] & constant) == 0 ? 0 : offset;
        case 0x05 -> at += offset;
        case 0x95 -> {
          return registers[0] == 1;
        }
        default -> throw new AssertionError("instruction " + at);
      }
    }
  }
}
