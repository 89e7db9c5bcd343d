package dev.plumbline.syscalls;

import java.util.List;

/** What a buffer holds when the program starts. */
sealed interface Contents {

  /** These bytes. */
  record Bytes(byte[] bytes) implements Contents {}

  /** Numbers and addresses of eight bytes. */
  record Words(List<Operand> words) implements Contents {}

  /** Zeros. */
  record Zeros() implements Contents {}
}
