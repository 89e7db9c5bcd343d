package dev.plumbline.oci.runtime.features;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.spec.runtime.linux.Seccomp;
import dev.plumbline.spec.runtime.linux.SyscallArg;
import dev.plumbline.spec.runtime.linux.SyscallRule;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What is told of system call filters: features-linux.md#linuxFeaturesSeccomp. */
class AdvertisedSeccompTests {

  private static final String PLACE = "/linux/seccomp";
  private static final Seccomp ALLOWING = Seccomp.of("SCMP_ACT_ALLOW");

  /** Calls that neither a probe nor a runtime makes, one for each rule. */
  private static final List<String> CALLS =
      List.of(
          "acct",
          "quotactl",
          "ptrace",
          "get_mempolicy",
          "vhangup",
          "swapon",
          "swapoff",
          "reboot",
          "syslog",
          "kexec_load",
          "delete_module",
          "init_module",
          "settimeofday",
          "clock_adjtime",
          "adjtimex",
          "fanotify_init");

  /** No machine that the suite runs on has their byte order: the library cannot filter for both. */
  private static final List<String> BIG_ENDIAN =
      List.of(
          "SCMP_ARCH_MIPS",
          "SCMP_ARCH_MIPS64",
          "SCMP_ARCH_MIPS64N32",
          "SCMP_ARCH_PPC",
          "SCMP_ARCH_PPC64",
          "SCMP_ARCH_S390",
          "SCMP_ARCH_S390X",
          "SCMP_ARCH_PARISC",
          "SCMP_ARCH_PARISC64",
          "SCMP_ARCH_M68K");

  @Test
  @Covers("runtime-spec/features/seccomp-actions")
  void everyActionIsRecognised(OciRuntime runtime) {
    var listener = runtime.fdSocket().path().toString();
    Function<List<String>, Bundle> bundle =
        actions ->
            Bundle.exiting().set(PLACE, rules(actions, SyscallRule::of).withListenerPath(listener));
    assertThat("refused actions", refused(runtime, "actions", bundle)).is(List.of());
  }

  @Test
  @Covers("runtime-spec/features/seccomp-operators")
  void everyOperatorIsRecognised(OciRuntime runtime) {
    Function<List<String>, Bundle> bundle =
        operators -> Bundle.exiting().set(PLACE, rules(operators, AdvertisedSeccompTests::rule));
    assertThat("refused operators", refused(runtime, "operators", bundle)).is(List.of());
  }

  @Test
  @Covers("runtime-spec/features/seccomp-archs")
  void everyArchitectureOfTheSameByteOrderIsRecognised(OciRuntime runtime) {
    var named = Advertised.of(runtime).names(PLACE + "/archs");
    var refusing = ALLOWING.plusSyscall(SyscallRule.of("SCMP_ACT_ERRNO", "acct"));
    var same = named.stream().filter(name -> !BIG_ENDIAN.contains(name)).toList();
    var refused =
        Acceptance.refused(
            runtime, same, names -> Bundle.exiting().set(PLACE, refusing.withArchitectures(names)));
    assertThat("refused architectures", refused).is(List.of());
  }

  /** A flag may be unknown to the kernel, or to the library, unless it is told as supported. */
  @Test
  @Covers({
    "runtime-spec/features/seccomp-known-flags",
    "runtime-spec/features/seccomp-supported-flags"
  })
  void everySupportedFlagIsAccepted(OciRuntime runtime) {
    var listener = runtime.fdSocket().path().toString();
    var notified = SyscallRule.of("SCMP_ACT_NOTIFY", "acct");
    var notifying = ALLOWING.withListenerPath(listener).withSyscalls(List.of(notified));
    var refused =
        Advertised.of(runtime).names(PLACE + "/supportedFlags").stream()
            .filter(flag -> !Acceptance.accepts(runtime, flagged(ALLOWING, flag)))
            .filter(flag -> !Acceptance.accepts(runtime, flagged(notifying, flag)))
            .toList();
    assertThat("refused flags", refused).is(List.of());
  }

  @Test
  @Covers("runtime-spec/features/seccomp-disabled")
  void filtersThatAreTakenAreNotToldAsMissing(OciRuntime runtime) {
    var told = Advertised.of(runtime).text(PLACE + "/enabled");
    assertThat("linux.seccomp.enabled", told).isNot("false");
  }

  private static List<String> refused(
      OciRuntime runtime, String list, Function<List<String>, Bundle> bundle) {
    var names = Advertised.of(runtime).names(PLACE + "/" + list);
    return Acceptance.refused(runtime, names, bundle);
  }

  private static Seccomp rules(List<String> names, RuleOf rule) {
    var filter = ALLOWING;
    for (var i = 0; i < names.size(); i++) {
      filter = filter.plusSyscall(rule.of(names.get(i), CALLS.get(i)));
    }
    return filter;
  }

  /** A rule that uses a name on a call. */
  @FunctionalInterface
  private interface RuleOf {
    SyscallRule of(String name, String call);
  }

  private static SyscallRule rule(String operator, String call) {
    return SyscallRule.of("SCMP_ACT_ERRNO", call)
        .withArgs(List.of(SyscallArg.of(0, operator, 7).withValueTwo(1)));
  }

  private static Bundle flagged(Seccomp filter, String flag) {
    return Bundle.exiting().set(PLACE, filter.withFlags(List.of(flag)));
  }
}
