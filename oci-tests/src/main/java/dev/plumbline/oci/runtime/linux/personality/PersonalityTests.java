package dev.plumbline.oci.runtime.linux.personality;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.syscalls.Label;
import dev.plumbline.syscalls.ProgramBuilder;
import dev.plumbline.syscalls.SyscallName;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The domain that a program runs in: config-linux.md#configLinuxPersonality. */
class PersonalityTests {

  private static final int PER_LINUX = 0;
  private static final int PER_LINUX32 = 8;
  private static final Probe PROBE = Probe.of(p -> p.personality("domain").uname("uname"));

  private static final BiConsumer<ProgramBuilder, Label> IN_LINUX32 =
      (program, failed) -> program.call(SyscallName.PERSONALITY, PER_LINUX32).ifNegative(failed);

  @Test
  @Covers("runtime-spec/personality/linux")
  void domainLinuxReplacesThatOfTheCaller(OciRuntime runtime) {
    var seen = runtime.run(of("LINUX"), create -> create.calledBy(IN_LINUX32));
    assertThat(seen).step("domain").returned(PER_LINUX);
  }

  @Test
  @Covers("runtime-spec/personality/linux32")
  void programIsInTheDomainLinux32(OciRuntime runtime) {
    assertThat(runtime.run(of("LINUX32"))).step("domain").returned(PER_LINUX32);
  }

  @Test
  @Covers("runtime-spec/personality/linux32-machine")
  void machineOfLinux32IsI686(OciRuntime runtime) {
    var seen = runtime.run(of("LINUX32"));
    assertThat(seen).step("uname").is(step -> step.uname().machine(), "i686");
  }

  @Test
  @Covers("runtime-spec/personality/domain-missing")
  @Contrast("emptyListOfFlagsIsAccepted")
  void personalityWithoutDomainIsRefused(OciRuntime runtime) {
    var bundle = Bundle.running(PROBE).set("/linux/personality", Map.of());
    assertThat(runtime.launch(bundle)).refused();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PLUMBLINE", "linux32", ""})
  @Covers("runtime-spec/personality/domain-unknown")
  @Contrast("emptyListOfFlagsIsAccepted")
  void domainOfAnotherNameIsRefused(String domain, OciRuntime runtime) {
    assertThat(runtime.launch(of(domain))).refused();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ADDR_NO_RANDOMIZE", "PLUMBLINE"})
  @Covers("runtime-spec/personality/flags")
  @Contrast("emptyListOfFlagsIsAccepted")
  void flagIsRefused(String flag, OciRuntime runtime) {
    var bundle = of("LINUX32").set("/linux/personality/flags", List.of(flag));
    assertThat(runtime.launch(bundle)).refused();
  }

  @Test
  @Covers("runtime-spec/personality/flags-empty")
  void emptyListOfFlagsIsAccepted(OciRuntime runtime) {
    var seen = runtime.run(of("LINUX32").set("/linux/personality/flags", List.of()));
    assertThat(seen).step("domain").returned(PER_LINUX32);
  }

  private static Bundle of(String domain) {
    return Bundle.running(PROBE).set("/linux/personality", Map.of("domain", domain));
  }
}
