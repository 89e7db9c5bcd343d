package dev.plumbline.oci.runtime.linux.seccomp;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;
import static dev.plumbline.oci.runtime.linux.seccomp.Filters.ERRNO;
import static dev.plumbline.oci.runtime.linux.seccomp.Filters.makingDirectory;
import static dev.plumbline.oci.runtime.linux.seccomp.Filters.mkdirMeets;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.LoadedFilters;
import dev.plumbline.spec.runtime.linux.Seccomp;
import dev.plumbline.spec.runtime.linux.SyscallRule;
import dev.plumbline.syscalls.Architecture;
import dev.plumbline.syscalls.Errno;
import dev.plumbline.syscalls.host.ExitStatus;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose calls a filter is for: config-linux.md#configLinuxSeccomp, architectures. */
class ArchitectureTests {

  private static final String X86_64 = "SCMP_ARCH_X86_64";
  private static final String X86 = "SCMP_ARCH_X86";

  @Test
  @Covers("runtime-spec/seccomp/architecture-native")
  void rulesHoldForTheMachinesOwnArchitectureThatIsListed(OciRuntime runtime) {
    var own = "SCMP_ARCH_" + Architecture.current().name();
    var filter = mkdirMeets(ERRNO).withArchitectures(List.of(own));
    assertThat(runtime.run(makingDirectory(filter))).step("mkdir").failedWith(Errno.EPERM);
  }

  @Test
  @Covers("runtime-spec/seccomp/architecture-native")
  void rulesHoldForTheMachinesOwnArchitectureThatIsNotListed(OciRuntime runtime) {
    var seen = runtime.run(makingDirectory(mkdirMeets(ERRNO)));
    assertThat(seen).step("mkdir").failedWith(Errno.EPERM);
  }

  @Test
  @Covers("runtime-spec/seccomp/architecture-listed")
  @Contrast("callOfAListedArchitectureWithoutARuleIsCarriedOut")
  void rulesHoldForCallsOfAListedArchitecture(OciRuntime runtime) {
    var seen =
        ForeignCall.under(refusing("mkdir").withArchitectures(List.of(X86_64, X86)), runtime);
    assertThat(seen).step("child").is(StepRecord::exitStatus, refused());
    assertThat(seen).step("there").failedWith(Errno.ENOENT);
  }

  @Test
  @Covers("runtime-spec/seccomp/architecture-unlisted")
  @Contrast("callOfAListedArchitectureWithoutARuleIsCarriedOut")
  void callsOfAnArchitectureThatIsNotListedDoNotGoThrough(OciRuntime runtime) {
    var seen = ForeignCall.under(refusing("acct").withArchitectures(List.of(X86_64)), runtime);
    assertThat(seen).step("there").failedWith(Errno.ENOENT);
  }

  void callOfAListedArchitectureWithoutARuleIsCarriedOut(OciRuntime runtime) {
    var seen = ForeignCall.under(refusing("acct").withArchitectures(List.of(X86_64, X86)), runtime);
    assertThat(seen).step("child").is(StepRecord::exitStatus, new ExitStatus(0, 0));
    assertThat(seen).step("there").succeeded();
  }

  /** The kernel's number of each architecture: linux/audit.h. */
  @ParameterizedTest
  @CsvSource({
    "SCMP_ARCH_X86, 0x40000003",
    "SCMP_ARCH_X86_64, 0xc000003e",
    "SCMP_ARCH_X32, 0xc000003e",
    "SCMP_ARCH_ARM, 0x40000028",
    "SCMP_ARCH_AARCH64, 0xc00000b7",
    "SCMP_ARCH_MIPS, 0x00000008",
    "SCMP_ARCH_MIPS64, 0x80000008",
    "SCMP_ARCH_MIPS64N32, 0xa0000008",
    "SCMP_ARCH_MIPSEL, 0x40000008",
    "SCMP_ARCH_MIPSEL64, 0xc0000008",
    "SCMP_ARCH_MIPSEL64N32, 0xe0000008",
    "SCMP_ARCH_PPC, 0x00000014",
    "SCMP_ARCH_PPC64, 0x80000015",
    "SCMP_ARCH_PPC64LE, 0xc0000015",
    "SCMP_ARCH_S390, 0x00000016",
    "SCMP_ARCH_S390X, 0x80000016",
    "SCMP_ARCH_PARISC, 0x0000000f",
    "SCMP_ARCH_PARISC64, 0x8000000f",
    "SCMP_ARCH_RISCV64, 0xc00000f3",
    "SCMP_ARCH_LOONGARCH64, 0xc0000102",
    "SCMP_ARCH_M68K, 0x00000004",
    "SCMP_ARCH_SH, 0x4000002a",
    "SCMP_ARCH_SHEB, 0x0000002a"
  })
  @Covers("runtime-spec/seccomp/architecture-names")
  void architectureIsPartOfTheFilterOrRefused(String name, String number, OciRuntime runtime) {
    var filter = refusing("acct").withArchitectures(List.of(name));
    assertThat(name, effect(runtime, filter, Long.decode(number)))
        .isOneOf(List.of("part of the filter", "refused"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"SCMP_ARCH_PLUMBLINE", "scmp_arch_x86_64", "X86_64", "x86_64", ""})
  @Covers("runtime-spec/seccomp/architecture-unknown")
  @Contrast("rulesHoldForTheMachinesOwnArchitectureThatIsListed")
  void architectureOfAnotherNameIsRefused(String name, OciRuntime runtime) {
    var filter = mkdirMeets(ERRNO).withArchitectures(List.of(name));
    assertThat(runtime.launch(makingDirectory(filter))).refused();
  }

  private static Seccomp refusing(String call) {
    return Filters.allowingBut(SyscallRule.of(ERRNO, call));
  }

  /** The child, which tells the error of its call by its exit status; or a signal ended it. */
  private static ExitStatus refused() {
    return new ExitStatus(Errno.EPERM.value(), 0);
  }

  private static String effect(OciRuntime runtime, Seccomp filter, long number) {
    var launch = runtime.launch(Bundle.idle().set("/linux/seccomp", filter));
    var start = launch.start();
    if (start == null || !start.succeeded()) {
      return "refused";
    }
    var loaded = LoadedFilters.of(runtime, launch.create().container().await("ready"));
    return loaded.compared().contains(number) ? "part of the filter" : "ignored";
  }
}
