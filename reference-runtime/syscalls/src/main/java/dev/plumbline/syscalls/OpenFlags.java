package dev.plumbline.syscalls;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Flags of {@code openat}: three of them have other values on aarch64. */
public record OpenFlags(Set<OpenFlag> flags) implements Operand {

  public OpenFlags {
    flags = Set.copyOf(flags);
  }

  /** These flags together; none of them is {@code O_RDONLY}. */
  public static OpenFlags of(OpenFlag... flags) {
    return new OpenFlags(Set.copyOf(List.of(flags)));
  }

  /** These flags and more. */
  public OpenFlags with(OpenFlag... more) {
    Set<OpenFlag> all = EnumSet.noneOf(OpenFlag.class);
    all.addAll(flags);
    all.addAll(List.of(more));
    return new OpenFlags(all);
  }

  long value(Architecture architecture) {
    return flags.stream().mapToLong(flag -> flag.value(architecture)).reduce(0, (a, b) -> a | b);
  }

  @Override
  public String toString() {
    return flags.isEmpty()
        ? "O_RDONLY"
        : flags.stream().sorted().map(flag -> "O_" + flag).collect(Collectors.joining("|"));
  }
}
