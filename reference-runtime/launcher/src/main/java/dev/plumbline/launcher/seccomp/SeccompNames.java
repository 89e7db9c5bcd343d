package dev.plumbline.launcher.seccomp;

import dev.plumbline.syscalls.host.SeccompFlags;
import java.util.ArrayList;
import java.util.List;

/** The words of {@code linux.seccomp} that this runtime takes, each list in alphabetic order. */
public final class SeccompNames {

  /** What the required version of libseccomp has: seccomp_arch_add(3). */
  private static final List<String> ARCHITECTURES =
      List.of(
          "SCMP_ARCH_AARCH64",
          "SCMP_ARCH_ARM",
          "SCMP_ARCH_MIPS",
          "SCMP_ARCH_MIPS64",
          "SCMP_ARCH_MIPS64N32",
          "SCMP_ARCH_MIPSEL",
          "SCMP_ARCH_MIPSEL64",
          "SCMP_ARCH_MIPSEL64N32",
          "SCMP_ARCH_PARISC",
          "SCMP_ARCH_PARISC64",
          "SCMP_ARCH_PPC",
          "SCMP_ARCH_PPC64",
          "SCMP_ARCH_PPC64LE",
          "SCMP_ARCH_RISCV64",
          "SCMP_ARCH_S390",
          "SCMP_ARCH_S390X",
          "SCMP_ARCH_X32",
          "SCMP_ARCH_X86",
          "SCMP_ARCH_X86_64");

  private SeccompNames() {}

  public static List<String> actions() {
    var names = new ArrayList<String>();
    for (var action : SeccompAction.values()) {
      names.add(action.name());
    }
    return names.stream().sorted().toList();
  }

  public static List<String> operators() {
    return FilterCompiler.OPERATORS.stream().sorted().toList();
  }

  public static List<String> architectures() {
    return ARCHITECTURES;
  }

  /** The flags that are taken, whatever the kernel has. */
  public static List<String> flags() {
    return FilterCompiler.FLAGS.keySet().stream().sorted().toList();
  }

  /** Those of them that this kernel has. */
  public static List<String> supportedFlags() {
    return flags().stream()
        .filter(flag -> SeccompFlags.isKnown(FilterCompiler.FLAGS.get(flag)))
        .toList();
  }
}
