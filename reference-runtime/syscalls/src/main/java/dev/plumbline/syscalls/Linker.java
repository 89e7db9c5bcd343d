package dev.plumbline.syscalls;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives every step and buffer its address and writes the ELF file.
 *
 * <p>Two segments, on different pages even where a page has 64 KiB: the headers with the
 * interpreter, not writable; the steps with the data, not executable, and zeros behind.
 */
final class Linker {

  private static final long CODE_BASE = 0x1000_0000L;
  private static final long DATA_BASE = 0x1001_0000L;
  private static final int CODE_OFFSET = 0x100;

  /** Where the interpreters expect the start words: also the offset in the file. */
  private static final int DATA_OFFSET = 0x400;

  private static final long TABLE = DATA_BASE + DATA_OFFSET;

  private static final int PAGE = 0x1_0000;
  private static final int EHDR_SIZE = 64;
  private static final int PHDR_SIZE = 56;
  private static final int PT_LOAD = 1;
  private static final int PT_GNU_STACK = 0x6474_e551;
  private static final int READ = 4;
  private static final int WRITE = 2;
  private static final int EXECUTE = 1;
  private static final int INDIRECT_BIT = 8;

  private final Program program;
  private final Architecture architecture;
  private final long table;
  private final byte[] code;
  private final Map<Buffer, Long> addresses = new IdentityHashMap<>();
  private final int tableSize;
  private final long memoryEnd;

  Linker(Program program, Architecture architecture) {
    this(program, architecture, TABLE);
  }

  /**
   * Links a program whose start words lie at another address than the interpreters expect, so that
   * it can only be gone on with, not started.
   */
  Linker(Program program, Architecture architecture, long table) {
    this.program = program;
    this.architecture = architecture;
    this.table = table;
    this.code = Interpreter.code(architecture);
    if (CODE_OFFSET + code.length > DATA_OFFSET) {
      throw new IllegalStateException("the interpreter is too long: " + code.length + " bytes");
    }
    addresses.put(Program.START, table);
    long next = stepAddress(program.steps().size());
    next = allocate(next, false);
    tableSize = Math.toIntExact(next - table);
    memoryEnd = allocate(next, true);
  }

  private long allocate(long from, boolean zeros) {
    long next = from;
    for (Buffer buffer : program.buffers()) {
      if (program.contents(buffer) instanceof Contents.Zeros == zeros) {
        addresses.put(buffer, next);
        next += (buffer.size() + 7L) & ~7L;
      }
    }
    return next;
  }

  byte[] link() {
    if (table != TABLE) {
      throw new IllegalStateException("an executable's table lies where the interpreter looks");
    }
    ByteBuffer out = ByteBuffer.allocate(DATA_OFFSET + tableSize).order(ByteOrder.LITTLE_ENDIAN);
    header(out);
    out.put(CODE_OFFSET, code);
    out.put(DATA_OFFSET, table());
    return out.array();
  }

  /** The start words, the steps and the data. */
  byte[] table() {
    ByteBuffer out = ByteBuffer.allocate(tableSize).order(ByteOrder.LITTLE_ENDIAN);
    int at = Program.START.size();
    for (Step step : program.steps()) {
      put(out.array(), at, step);
      at += Step.SIZE;
    }
    for (Buffer buffer : program.buffers()) {
      at = (int) (addresses.get(buffer) - table);
      if (program.contents(buffer) instanceof Contents.Bytes data) {
        out.put(at, data.bytes());
      } else if (program.contents(buffer) instanceof Contents.Operands data) {
        List<Operand> words = data.words();
        for (int i = 0; i < words.size(); i++) {
          out.putLong(at + 8 * i, value(words.get(i)));
        }
      }
    }
    return out.array();
  }

  private void header(ByteBuffer out) {
    out.putInt(0x464c_457f); // ELF
    out.put(new byte[] {2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0}); // 64 bits, little-endian, System V
    out.putShort((short) 2).putShort((short) architecture.elfMachine()).putInt(1);
    out.putLong(CODE_BASE + CODE_OFFSET).putLong(EHDR_SIZE).putLong(0).putInt(0);
    out.putShort((short) EHDR_SIZE).putShort((short) PHDR_SIZE).putShort((short) 3);
    out.putShort((short) 0).putShort((short) 0).putShort((short) 0);
    int codeEnd = CODE_OFFSET + code.length;
    segment(out, PT_LOAD, READ | EXECUTE, 0, CODE_BASE, codeEnd, codeEnd);
    segment(out, PT_LOAD, READ | WRITE, DATA_OFFSET, table, tableSize, memoryEnd - table);
    segment(out, PT_GNU_STACK, READ | WRITE, 0, 0, 0, 0);
  }

  private static void segment(
      ByteBuffer out, int type, int flags, long offset, long address, long inFile, long inMemory) {
    out.putInt(type).putInt(flags).putLong(offset).putLong(address).putLong(address);
    out.putLong(inFile).putLong(inMemory).putLong(type == PT_LOAD ? PAGE : 16);
  }

  private void put(byte[] out, int at, Step step) {
    word(out, at, step.operation().code(architecture));
    int flags = step.condition().bits;
    for (int i = 0; i < Step.MAX_ARGUMENTS; i++) {
      long argument = 0;
      if (i < step.arguments().size()) {
        Operand operand = step.arguments().get(i);
        argument = value(operand);
        flags |= operand instanceof Slot ? 1 << (INDIRECT_BIT + i) : 0;
      }
      word(out, at + 8 * (1 + i), argument);
    }
    int rest = at + 8 * (1 + Step.MAX_ARGUMENTS);
    word(out, rest, step.store() == null ? 0 : value(step.store()));
    word(out, rest + 8, step.target() == null ? 0 : stepAddress(program.place(step.target())));
    word(out, rest + 16, flags);
  }

  /**
   * Little-endian. A program has ten thousand words, most of them small, and a buffer's checks take
   * a command that starts cold longer than all the rest of linking.
   */
  private static void word(byte[] out, int at, long value) {
    for (int i = at; value != 0; i++) {
      out[i] = (byte) value;
      value >>>= 8;
    }
  }

  private long value(Operand operand) {
    if (operand instanceof Constant constant) {
      return constant.value();
    }
    if (operand instanceof OpenFlags flags) {
      return flags.value(architecture);
    }
    Address address = operand instanceof Slot slot ? slot.address() : (Address) operand;
    Long base = addresses.get(address.buffer());
    if (base == null) {
      throw new IllegalArgumentException(
          "buffer " + address.buffer() + " belongs to another program");
    }
    return base + address.offset();
  }

  /** The bytes of memory that the program takes from its start words on. */
  long memorySize() {
    return memoryEnd - table;
  }

  /** Where a buffer lies. */
  long address(Buffer buffer) {
    return addresses.get(buffer);
  }

  /** Where a step lies. */
  long stepAddress(int index) {
    return table + Program.START.size() + (long) Step.SIZE * index;
  }
}
