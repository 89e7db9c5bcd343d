package dev.plumbline.syscalls;

/** A number known when the program is written. */
public record Constant(long value) implements Operand {

  @Override
  public String toString() {
    return value > 4096 || value < -4096 ? "0x" + Long.toHexString(value) : Long.toString(value);
  }
}
