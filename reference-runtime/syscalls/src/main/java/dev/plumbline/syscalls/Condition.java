package dev.plumbline.syscalls;

/** When a step jumps, seen from the sign of its result; the bits are negative, zero, positive. */
enum Condition {
  NEVER(0, ""),
  NEGATIVE(1, "if negative"),
  ZERO(2, "if zero"),
  POSITIVE(4, "if positive"),
  NOT_POSITIVE(3, "if negative or zero"),
  NOT_ZERO(5, "if not zero"),
  NOT_NEGATIVE(6, "if not negative"),
  ALWAYS(7, "");

  final int bits;
  final String words;

  Condition(int bits, String words) {
    this.bits = bits;
    this.words = words;
  }
}
