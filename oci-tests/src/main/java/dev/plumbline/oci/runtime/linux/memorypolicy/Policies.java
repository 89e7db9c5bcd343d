package dev.plumbline.oci.runtime.linux.memorypolicy;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.spec.runtime.linux.MemoryPolicy;
import dev.plumbline.syscalls.Label;
import dev.plumbline.syscalls.ProgramBuilder;
import dev.plumbline.syscalls.SyscallName;
import java.util.function.BiConsumer;

/** A program that reports its memory policy, and a caller that has one: set_mempolicy(2). */
final class Policies {

  private static final int INTERLEAVE = 3;

  /** A caller whose memory comes from node 0 by interleaving. */
  static final BiConsumer<ProgramBuilder, Label> INTERLEAVING =
      (program, failed) ->
          program
              .call(SyscallName.SET_MEMPOLICY, INTERLEAVE, program.words("node 0", 1).start(), 64)
              .ifNegative(failed);

  private static final Probe PROBE = Probe.of(p -> p.memoryPolicy("policy"));

  private Policies() {}

  /** A bundle with this policy, whose program reports the one that it has. */
  static Bundle running(MemoryPolicy policy) {
    return Bundle.running(PROBE).linux(linux -> linux.withMemoryPolicy(policy));
  }
}
