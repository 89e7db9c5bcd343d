package dev.plumbline.oci.runtime.linux.seccomp;

import dev.plumbline.spec.runtime.linux.SyscallArg;
import java.util.List;
import java.util.Locale;
import java.util.function.LongPredicate;

/** An operator of libseccomp's, and the arguments that it fits. */
enum Comparison {
  NE(argument -> argument != Comparison.VALUE),
  LT(argument -> Long.compareUnsigned(argument, Comparison.VALUE) < 0),
  LE(argument -> Long.compareUnsigned(argument, Comparison.VALUE) <= 0),
  EQ(argument -> argument == Comparison.VALUE),
  GE(argument -> Long.compareUnsigned(argument, Comparison.VALUE) >= 0),
  GT(argument -> Long.compareUnsigned(argument, Comparison.VALUE) > 0),
  MASKED_EQ(argument -> (argument & Comparison.MASK) == Comparison.VALUE);

  /** Has bits in both halves. */
  private static final long VALUE = 0x1_0000_0002L;

  private static final long MASK = 0xf_0000_000fL;

  /** The border, numbers whose halves compare in opposite ways, and such as have further bits. */
  static final List<Long> ARGUMENTS =
      List.of(0L, 2L, VALUE - 1, VALUE, VALUE + 1, 0xff_ffffL, 0x2_0000_0000L, 0x1_0000_0012L, -1L);

  private final LongPredicate fits;

  Comparison(LongPredicate fits) {
    this.fits = fits;
  }

  /** The condition on the first argument. */
  SyscallArg condition() {
    var op = "SCMP_CMP_" + name();
    return this == MASKED_EQ
        ? SyscallArg.of(0, op, MASK).withValueTwo(VALUE)
        : SyscallArg.of(0, op, VALUE);
  }

  /** Those of the arguments that it fits. */
  List<Long> fitting() {
    return ARGUMENTS.stream().filter(fits::test).toList();
  }

  /** As in the names of clauses. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
