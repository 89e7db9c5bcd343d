package dev.plumbline.launcher.cgroup;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Compiles rules for devices into a program that the kernel asks at each use of one: the kernel's
 * Documentation/admin-guide/cgroup-v2.rst, Device controller; linux/bpf.h.
 *
 * <p>The last rule is asked first. A rule that allows takes its bits from what was asked for, and
 * nothing left is a yes; a rule that denies any bit that is left is a no.
 */
final class DeviceFilter {

  /** Bytes of one instruction. */
  static final int INSTRUCTION = 8;

  private static final int BLOCK = 1;
  private static final int CHARACTER = 2;

  private static final int LOAD_WORD = 0x61;
  private static final int COPY = 0xbc;
  private static final int AND = 0x54;
  private static final int SHIFT_RIGHT = 0x74;
  private static final int SET = 0xb7;
  private static final int JUMP_IF_NOT = 0x55;
  private static final int JUMP_IF_SET = 0x45;
  private static final int JUMP = 0x05;
  private static final int EXIT = 0x95;

  private static final int RESULT = 0;
  private static final int CONTEXT = 1;
  private static final int TYPE = 2;
  private static final int ASKED = 3;
  private static final int MAJOR = 4;
  private static final int MINOR = 5;

  private final ByteArrayOutputStream program = new ByteArrayOutputStream();

  private DeviceFilter() {}

  static byte[] of(List<DeviceAccess> rules) {
    var filter = new DeviceFilter();
    filter.put(filter.program, LOAD_WORD, TYPE, CONTEXT, 0, 0);
    filter.put(filter.program, COPY, ASKED, TYPE, 0, 0);
    filter.put(filter.program, AND, TYPE, 0, 0, 0xffff);
    filter.put(filter.program, SHIFT_RIGHT, ASKED, 0, 0, 16);
    filter.put(filter.program, LOAD_WORD, MAJOR, CONTEXT, 4, 0);
    filter.put(filter.program, LOAD_WORD, MINOR, CONTEXT, 8, 0);
    for (var i = rules.size() - 1; i >= 0; i--) {
      if (rules.get(i).isTotal()) {
        filter.answer(filter.program, rules.get(i).allow());
        return filter.program.toByteArray();
      }
      filter.rule(rules.get(i));
    }
    filter.answer(filter.program, true);
    return filter.program.toByteArray();
  }

  private void rule(DeviceAccess rule) {
    List<int[]> conditions = new ArrayList<>();
    if (rule.type() != 'a') {
      conditions.add(new int[] {TYPE, rule.type() == 'b' ? BLOCK : CHARACTER});
    }
    if (rule.major() != DeviceAccess.ANY) {
      conditions.add(new int[] {MAJOR, (int) rule.major()});
    }
    if (rule.minor() != DeviceAccess.ANY) {
      conditions.add(new int[] {MINOR, (int) rule.minor()});
    }
    var body = new ByteArrayOutputStream();
    if (rule.allow()) {
      put(body, AND, ASKED, 0, 0, ~rule.access());
      put(body, JUMP_IF_NOT, ASKED, 0, 2, 0);
    } else {
      put(body, JUMP_IF_SET, ASKED, 0, 1, rule.access());
      put(body, JUMP, 0, 0, 2, 0);
    }
    answer(body, rule.allow());
    for (var i = 0; i < conditions.size(); i++) {
      var beyond = conditions.size() - 1 - i + body.size() / INSTRUCTION;
      put(program, JUMP_IF_NOT, conditions.get(i)[0], 0, beyond, conditions.get(i)[1]);
    }
    program.writeBytes(body.toByteArray());
  }

  private void answer(ByteArrayOutputStream to, boolean allow) {
    put(to, SET, RESULT, 0, 0, allow ? 1 : 0);
    put(to, EXIT, 0, 0, 0, 0);
  }

  private void put(
      ByteArrayOutputStream to, int code, int target, int source, int offset, int constant) {
    var bytes = ByteBuffer.allocate(INSTRUCTION).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put((byte) code).put((byte) (target | source << 4)).putShort((short) offset);
    to.writeBytes(bytes.putInt(constant).array());
  }
}
