package dev.plumbline.syscalls;

/** Eight bytes of memory: where a step puts its result, or whose value a step has as argument. */
public record Slot(Address address) implements Operand {

  @Override
  public String toString() {
    return "[" + address + "]";
  }
}
