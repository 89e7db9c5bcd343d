package dev.plumbline.syscalls;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
    var value = 0L;
    for (var flag : flags) {
      value |= flag.value(architecture);
    }
    return value;
  }

  /** Spelled out: a record's own is made at run time, which takes a tenth of a short command. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof OpenFlags open && open.flags.equals(flags);
  }

  @Override
  public int hashCode() {
    return flags.hashCode();
  }

  @Override
  public String toString() {
    var text = new StringBuilder();
    for (var flag : OpenFlag.values()) {
      if (flags.contains(flag)) {
        text.append(text.isEmpty() ? "O_" : "|O_").append(flag);
      }
    }
    return text.isEmpty() ? "O_RDONLY" : text.toString();
  }
}
