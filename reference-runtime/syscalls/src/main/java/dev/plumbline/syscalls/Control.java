package dev.plumbline.syscalls;

import java.util.Locale;

/** An operation of the interpreter itself; the order is that of the numbers in the sources. */
enum Control implements Operation {
  SET,
  ADD,
  SUBTRACT,
  AND,
  OR,
  SHIFT_LEFT,
  SHIFT_RIGHT,
  LOAD8,
  LOAD16,
  LOAD32,
  LOAD64,
  STORE8,
  STORE16,
  STORE32,
  STORE64,
  LENGTH,
  COPY,
  MULTIPLY;

  @Override
  public long code(Architecture architecture) {
    return -1L - ordinal();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace("_", "-");
  }
}
