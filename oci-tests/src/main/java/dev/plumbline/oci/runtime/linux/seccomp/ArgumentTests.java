package dev.plumbline.oci.runtime.linux.seccomp;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;
import static dev.plumbline.oci.runtime.linux.seccomp.Filters.allowingBut;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.spec.runtime.linux.SyscallArg;
import dev.plumbline.syscalls.Errno;
import dev.plumbline.syscalls.SyscallName;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions on arguments: config-linux.md#configLinuxSeccomp, args. */
class ArgumentTests {

  private static final String EQ = "SCMP_CMP_EQ";
  private static final String CONDITION = "/linux/seccomp/syscalls/0/args/0";

  @Test
  @Covers("runtime-spec/seccomp/args-condition")
  void callsWhoseArgumentFitsMeetTheRule(OciRuntime runtime) {
    var values = List.of(7L, 8L);
    var seen = runtime.run(Getppid.calledWith(values, Getppid.refusedIf(sevenAt(0))));
    assertThat("refused", Getppid.refused(values, seen)).is(List.of(7L));
  }

  @Test
  @Covers("runtime-spec/seccomp/args-all")
  void conditionsOnTwoArgumentsHaveToFitBoth(OciRuntime runtime) {
    var probe =
        Probe.of(
            p ->
                p.syscall("both", SyscallName.GETPPID, 7, 7)
                    .syscall("first", SyscallName.GETPPID, 7, 8)
                    .syscall("second", SyscallName.GETPPID, 8, 7));
    var filter = allowingBut(Getppid.refusedIf(sevenAt(0), sevenAt(1)));
    var seen = runtime.run(Filters.running(probe, filter));
    assertThat(seen).step("both").failedWith(Errno.EPERM);
    assertThat(seen).step("first").succeeded();
    assertThat(seen).step("second").succeeded();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5})
  @Covers("runtime-spec/seccomp/args-index")
  void indexIsThePositionOfTheArgument(int index, OciRuntime runtime) {
    var probe =
        Probe.of(
            p ->
                p.syscall("there", SyscallName.GETPPID, only(index, 7, 0))
                    .syscall("elsewhere", SyscallName.GETPPID, only(index, 0, 7)));
    var filter = allowingBut(Getppid.refusedIf(sevenAt(index)));
    var seen = runtime.run(Filters.running(probe, filter));
    assertThat(seen).step("there").failedWith(Errno.EPERM);
    assertThat(seen).step("elsewhere").succeeded();
  }

  /** Each value is compared with itself, and with numbers that share one half with it. */
  @ParameterizedTest
  @ValueSource(strings = {"100000002", "8000000000000001", "ffffffffffffffff"})
  @Covers("runtime-spec/seccomp/args-value")
  void valueIsComparedInAllItsBits(String hex, OciRuntime runtime) {
    var value = new BigInteger(hex, 16);
    var bits = value.longValue();
    var values = List.of(bits, bits ^ 1, bits ^ 1L << 32, bits ^ 1L << 63);
    var rule = Getppid.refusedIf(sevenAt(0).withValue(value));
    var seen = runtime.run(Getppid.calledWith(values, rule));
    assertThat("refused", Getppid.refused(values, seen)).is(List.of(bits));
  }

  @ParameterizedTest
  @EnumSource
  @Covers("runtime-spec/seccomp/op-{0}")
  void operatorFitsTheArgumentsThatItsNameSays(Comparison op, OciRuntime runtime) {
    var rule = Getppid.refusedIf(op.condition());
    var seen = runtime.run(Getppid.calledWith(Comparison.ARGUMENTS, rule));
    assertThat("refused", Getppid.refused(Comparison.ARGUMENTS, seen)).is(op.fitting());
  }

  @ParameterizedTest
  @ValueSource(longs = {6, 7, 4294967296L})
  @Covers("runtime-spec/seccomp/args-index-range")
  @Contrast("callsWhoseArgumentFitsMeetTheRule")
  void indexBeyondTheArgumentsIsRefused(long index, OciRuntime runtime) {
    assertThat(runtime.launch(conditional().set(CONDITION + "/index", index))).refused();
  }

  @ParameterizedTest
  @ValueSource(strings = {"index", "value", "op"})
  @Covers("runtime-spec/seccomp/args-{0}-missing")
  @Contrast("callsWhoseArgumentFitsMeetTheRule")
  void conditionThatIsIncompleteIsRefused(String property, OciRuntime runtime) {
    assertThat(runtime.launch(conditional().remove(CONDITION + "/" + property))).refused();
  }

  @ParameterizedTest
  @ValueSource(strings = {"SCMP_CMP_PLUMBLINE", "scmp_cmp_eq", "EQ", "=="})
  @Covers("runtime-spec/seccomp/op-unknown")
  @Contrast("callsWhoseArgumentFitsMeetTheRule")
  void operatorOfAnotherNameIsRefused(String op, OciRuntime runtime) {
    assertThat(runtime.launch(conditional().set(CONDITION + "/op", op))).refused();
  }

  private static SyscallArg sevenAt(int index) {
    return SyscallArg.of(index, EQ, 7);
  }

  private static Bundle conditional() {
    return Filters.running(Filters.RAN, allowingBut(Getppid.refusedIf(sevenAt(0))));
  }

  /** Six arguments: one value at a position, another at all others. */
  private static Object[] only(int index, long value, long others) {
    return IntStream.range(0, 6).mapToObj(i -> i == index ? value : others).toArray();
  }
}
