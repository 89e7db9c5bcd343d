package dev.plumbline.syscalls;

import java.util.List;
import java.util.function.Function;

/** What a buffer holds when the program starts. */
sealed interface Contents {

  /** These bytes. */
  record Bytes(byte[] bytes) implements Contents {}

  /** Words still to be asked for, when the program is built. */
  record Words(Function<Buffer, List<?>> content) implements Contents {}

  /** Numbers and addresses of eight bytes. */
  record Operands(List<Operand> words) implements Contents {}

  /** Zeros. */
  record Zeros() implements Contents {}
}
