package dev.plumbline.spec.clause;

import java.util.Locale;
import java.util.Optional;

/** The word that makes a sentence normative (RFC 2119), or the chapter that stands in for one. */
public enum Keyword {
  MUST(Strength.M),
  MUST_NOT(Strength.M),
  SHALL(Strength.M),
  SHALL_NOT(Strength.M),
  REQUIRED(Strength.M),
  SHOULD(Strength.S),
  SHOULD_NOT(Strength.S),
  RECOMMENDED(Strength.S),
  NOT_RECOMMENDED(Strength.S),
  /** A permission: nothing can break it, so it has no strength and no test. */
  MAY(null),
  /** A permission to leave out: as {@link #MAY}. */
  OPTIONAL(null),
  /** No specification sentence; the kubelet or a workload depends on it. */
  KUBERNETES(Strength.K),
  /** No specification sentence; container engines depend on it. */
  DE_FACTO(Strength.D),
  /** No specification sentence; breaking it lets a container escape. */
  SECURITY(Strength.X);

  private final @org.jspecify.annotations.Nullable Strength strength;

  Keyword(@org.jspecify.annotations.Nullable Strength strength) {
    this.strength = strength;
  }

  /** The weight of a sentence with this keyword; empty for a permission. */
  public Optional<Strength> strength() {
    return Optional.ofNullable(strength);
  }

  /** The keyword as specifications and the catalogue write it, such as {@code MUST NOT}. */
  public String text() {
    return name().replace('_', ' ');
  }

  /**
   * Reads a keyword as the catalogue writes it.
   *
   * @throws IllegalArgumentException if the text is no keyword
   */
  public static Keyword parse(String text) {
    return valueOf(text.strip().toUpperCase(Locale.ROOT).replace(' ', '_'));
  }
}
