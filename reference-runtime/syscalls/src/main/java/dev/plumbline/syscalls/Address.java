package dev.plumbline.syscalls;

/** The address of a byte in a buffer. */
public record Address(Buffer buffer, long offset) implements Operand {

  /** The address so many bytes further on. */
  public Address plus(long bytes) {
    return new Address(buffer, offset + bytes);
  }

  /** The eight bytes here, as a result location and as an argument read when the step runs. */
  public Slot word() {
    return new Slot(this);
  }

  @Override
  public String toString() {
    return offset == 0 ? buffer.toString() : buffer + "+" + offset;
  }
}
