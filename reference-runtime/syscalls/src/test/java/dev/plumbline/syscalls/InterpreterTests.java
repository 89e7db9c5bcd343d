package dev.plumbline.syscalls;

import static dev.plumbline.syscalls.SyscallName.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What each operation does, the same on every architecture that runs here. */
@ParameterizedClass
@MethodSource("dev.plumbline.syscalls.Machines#runnable")
class InterpreterTests {

  @Parameter Architecture architecture;

  @Nested
  class Arithmetic {

    @Test
    void operationsCompute() throws Exception {
      assertThat(
              results(
                  p -> p.set(-7),
                  p -> p.add(40, 2),
                  p -> p.subtract(1, 3),
                  p -> p.multiply(-3, 5),
                  p -> p.and(0b1100, 0b1010),
                  p -> p.or(0b1100, 0b1010),
                  p -> p.shiftLeft(1, 40),
                  p -> p.shiftRight(-1, 60)))
          .containsExactly(-7L, 42L, -2L, -15L, 0b1000L, 0b1110L, 1L << 40, 15L);
    }

    @Test
    void slotsAreReadWhenTheStepRuns() throws Exception {
      var program = new ProgramBuilder();
      var x = program.slot("x");
      program.set(20).into(x);
      program.add(x, x).into(x);
      program.exit(x);
      assertThat(Machines.run(program.build(), architecture).status()).isEqualTo(40);
    }
  }

  @Nested
  class Memory {

    @Test
    void loadsAreUnsignedAndOfTheirWidth() throws Exception {
      assertThat(
              results(
                  p -> p.load(1, ones(p)),
                  p -> p.load(2, ones(p)),
                  p -> p.load(4, ones(p)),
                  p -> p.load(8, ones(p))))
          .containsExactly(0xffL, 0xffffL, 0xffff_ffffL, -1L);
    }

    private Buffer ones(ProgramBuilder program) {
      return program.words("ones", -1L);
    }

    @Test
    void storesLeaveTheirNeighboursAlone() throws Exception {
      for (int width : new int[] {1, 2, 4, 8}) {
        var program = new ProgramBuilder();
        var memory = program.words("memory", 0, 0);
        program.store(width, memory, -1);
        program.call(WRITE, 1, memory, memory.size());
        program.exit(0);
        byte[] seen = Machines.run(program.build(), architecture).output();
        for (int i = 0; i < seen.length; i++) {
          assertThat(seen[i])
              .as("width %d, byte %d", width, i)
              .isEqualTo((byte) (i < width ? -1 : 0));
        }
      }
    }

    @Test
    void lengthCountsToTheFirstNul() throws Exception {
      assertThat(results(p -> p.length(""), p -> p.length("plumb"))).containsExactly(0L, 5L);
    }

    @Test
    void copyAnswersTheAddressBehindTheCopy() throws Exception {
      var program = new ProgramBuilder();
      var memory = program.zeros("memory", 16);
      var end = program.slot("end");
      program.copy(memory, "abc", 3).into(end);
      program.copy(end, "defgh", 5).into(end);
      program.copy(end, "none", 0).into(end);
      program.subtract(end, memory).into(end);
      program.call(WRITE, 1, memory, end);
      program.exit(0);
      assertThat(Machines.run(program.build(), architecture).output())
          .asString()
          .isEqualTo("abcdefgh");
    }
  }

  @Nested
  class Jumps {

    @Test
    void everyConditionLooksAtTheSignOfTheResult() throws Exception {
      for (long value : new long[] {-1, 0, 1}) {
        assertThat(jumps(value, StepBuilder::ifNegative)).isEqualTo(value < 0);
        assertThat(jumps(value, StepBuilder::ifZero)).isEqualTo(value == 0);
        assertThat(jumps(value, StepBuilder::ifPositive)).isEqualTo(value > 0);
        assertThat(jumps(value, StepBuilder::ifNotPositive)).isEqualTo(value <= 0);
        assertThat(jumps(value, StepBuilder::ifNotZero)).isEqualTo(value != 0);
        assertThat(jumps(value, StepBuilder::ifNotNegative)).isEqualTo(value >= 0);
        assertThat(jumps(value, StepBuilder::then)).isTrue();
      }
    }

    private boolean jumps(long value, Jump jump) throws Exception {
      var program = new ProgramBuilder();
      var there = program.label("there");
      jump.to(program.set(value), there);
      program.exit(0);
      program.place(there);
      program.exit(1);
      return Machines.run(program.build(), architecture).status() == 1;
    }

    @Test
    void loopsEnd() throws Exception {
      var program = new ProgramBuilder();
      var i = program.slot("i");
      var again = program.here("again");
      program.add(i, 1).into(i);
      program.subtract(i, 100).ifNegative(again);
      program.exit(i);
      assertThat(Machines.run(program.build(), architecture).status()).isEqualTo(100);
    }
  }

  @Nested
  class Start {

    @Test
    void argumentsAndEnvironmentAreAtHand() throws Exception {
      var program = new ProgramBuilder();
      var word = program.slot("word");
      program.add(program.argv(), 16).into(word);
      program.load(8, word).into(word);
      program.call(WRITE, 1, word, 6);
      program.load(8, program.stackPointer()).into(word);
      program.exit(word);
      var ended = Machines.run(program.build(), architecture, "first", "second", "third");
      assertThat(ended.output()).asString().isEqualTo("second");
      assertThat(ended.status()).isEqualTo(4);
    }

    @Test
    void programCanBecomeTheOneItsArgumentsName() throws Exception {
      var program = new ProgramBuilder();
      var rest = program.slot("rest");
      var path = program.slot("path");
      program.add(program.argv(), 8).into(rest);
      program.load(8, rest).into(path);
      program.call(SyscallName.EXECVE, path, rest, program.envp());
      program.exit(111);
      var ended = Machines.run(program.build(), architecture, "/bin/echo", "a", "b");
      assertThat(ended.output()).asString().isEqualTo("a b\n");
    }

    @Test
    void childGoesOnAtTheNextStepWithZero() throws Exception {
      var program = new ProgramBuilder();
      var pid = program.slot("pid");
      var child = program.label("child");
      var status = program.zeros("status", 8);
      program.call(SyscallName.CLONE, 17, 0, 0, 0, 0).into(pid).ifZero(child);
      program.call(SyscallName.WAIT4, pid, status, 0, 0);
      program.shiftRight(status.word(0), 8).into(pid);
      program.exit(pid);
      program.place(child);
      program.exit(33);
      assertThat(Machines.run(program.build(), architecture).status()).isEqualTo(33);
    }
  }

  private interface Jump {
    void to(StepBuilder step, Label label);
  }

  /** Runs one operation after the other and reads their results. */
  @SafeVarargs
  private List<Long> results(java.util.function.Function<ProgramBuilder, StepBuilder>... operations)
      throws Exception {
    var program = new ProgramBuilder();
    var memory = program.zeros("results", 8 * operations.length);
    for (int i = 0; i < operations.length; i++) {
      operations[i].apply(program).into(memory.word(8 * i));
    }
    program.call(WRITE, 1, memory, memory.size());
    program.exit(0);
    ByteBuffer bytes =
        ByteBuffer.wrap(Machines.run(program.build(), architecture).output())
            .order(ByteOrder.LITTLE_ENDIAN);
    List<Long> results = new ArrayList<>();
    while (bytes.hasRemaining()) {
      results.add(bytes.getLong());
    }
    return results;
  }
}
