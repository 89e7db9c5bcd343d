package dev.plumbline.oci.runtime.process;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;
import static dev.plumbline.spec.runtime.CapabilityName.CAP_CHOWN;
import static dev.plumbline.spec.runtime.CapabilityName.CAP_KILL;
import static dev.plumbline.spec.runtime.CapabilityName.CAP_SETGID;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.spec.runtime.Capabilities;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The five capability sets of the program: config.md#configLinuxProcess. For uid 0 execve makes the
 * permitted and effective sets of what is inheritable or bounding; for others, of what is ambient.
 */
class CapabilitySetsTests {

  private static final List<String> THREE = ProcStatus.names(CAP_CHOWN, CAP_KILL, CAP_SETGID);
  private static final List<String> TWO = ProcStatus.names(CAP_CHOWN, CAP_KILL);
  private static final Probe STATUS = Probe.of(p -> p.readFile("status", ProcStatus.FILE));

  @Test
  @Covers("runtime-spec/process/capabilities-bounding")
  void boundingSetIsExactlyTheList(OciRuntime runtime) {
    var seen = runtime.run(root(sets -> sets.withBounding(THREE)));
    assertThat(seen).step("status").is(ProcStatus.capabilities("CapBnd"), THREE);
  }

  @Test
  @Covers("runtime-spec/process/capabilities-effective")
  void effectiveSetOfRootIsExactlyTheList(OciRuntime runtime) {
    var seen = runtime.run(root(sets -> sets.withBounding(TWO)));
    assertThat(seen).step("status").is(ProcStatus.capabilities("CapEff"), TWO);
  }

  @Test
  @Covers("runtime-spec/process/capabilities-inheritable")
  void inheritableSetIsExactlyTheList(OciRuntime runtime) {
    var seen = runtime.run(root(sets -> sets.withBounding(THREE).withInheritable(TWO)));
    assertThat(seen).step("status").is(ProcStatus.capabilities("CapInh"), TWO);
  }

  @Test
  @Covers({
    "runtime-spec/process/capabilities-permitted",
    "runtime-spec/process/capabilities-effective"
  })
  void permittedAndEffectiveSetOfAnotherUserAreExactlyTheLists(OciRuntime runtime) {
    var seen = runtime.run(user());
    assertThat(seen).step("status").is(ProcStatus.capabilities("CapPrm"), TWO);
    assertThat(seen).step("status").is(ProcStatus.capabilities("CapEff"), TWO);
  }

  @Test
  @Covers("runtime-spec/process/capabilities-ambient")
  void ambientSetIsExactlyTheList(OciRuntime runtime) {
    assertThat(runtime.run(user())).step("status").is(ProcStatus.capabilities("CapAmb"), TWO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CapInh", "CapPrm", "CapEff", "CapBnd"})
  @Covers("runtime-spec/process/capabilities-empty")
  @Contrast("inheritableSetIsExactlyTheList")
  void withEveryListEmptyTheProgramHasNone(String field, OciRuntime runtime) {
    assertThat(runtime.run(none())).step("status").is(ProcStatus.capabilities(field), List.of());
  }

  @Test
  @Covers("runtime-spec/process/capabilities-empty")
  @Requires("witness:ambient-set")
  @Contrast("ambientSetIsExactlyTheList")
  void withEveryListEmptyNoneIsAmbient(OciRuntime runtime) {
    assertThat(runtime.run(none())).step("status").is(ProcStatus.capabilities("CapAmb"), List.of());
  }

  @ParameterizedTest
  @CsvSource({"bounding, CapBnd", "inheritable, CapInh"})
  @Covers("runtime-spec/process/capabilities-left-out")
  @Contrast("inheritableSetIsExactlyTheList")
  void setThatIsLeftOutIsEmpty(String list, String field, OciRuntime runtime) {
    var bundle = root(sets -> sets.withBounding(TWO)).remove("/process/capabilities/" + list);
    assertThat(runtime.run(bundle)).step("status").is(ProcStatus.capabilities(field), List.of());
  }

  @Test
  @Covers("runtime-spec/process/capabilities-left-out")
  @Requires("witness:ambient-set")
  @Contrast("ambientSetIsExactlyTheList")
  void ambientSetThatIsLeftOutIsEmpty(OciRuntime runtime) {
    var seen = runtime.run(user().remove("/process/capabilities/ambient"));
    assertThat(seen).step("status").is(ProcStatus.capabilities("CapAmb"), List.of());
  }

  private static Bundle none() {
    var none = List.<String>of();
    return with(
        sets ->
            sets.withBounding(none)
                .withEffective(none)
                .withPermitted(none)
                .withInheritable(none)
                .withAmbient(none));
  }

  /** All five lists differ from those of any other bundle: {@code CAP_SETGID} is not ambient. */
  private static Bundle user() {
    return with(sets ->
            sets.withBounding(THREE)
                .withEffective(TWO)
                .withPermitted(TWO)
                .withInheritable(TWO)
                .withAmbient(TWO))
        .process(process -> process.withUser(user -> user.withUid(1234).withGid(1234)));
  }

  private static Bundle root(UnaryOperator<Capabilities> bounded) {
    return with(
        sets -> {
          var set = bounded.apply(sets);
          return set.withEffective(set.bounding()).withPermitted(set.bounding());
        });
  }

  private static Bundle with(UnaryOperator<Capabilities> sets) {
    return Bundle.running(STATUS).process(p -> p.withCapabilities(sets.apply(Capabilities.EMPTY)));
  }
}
