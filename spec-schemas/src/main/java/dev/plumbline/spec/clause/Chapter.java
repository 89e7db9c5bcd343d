package dev.plumbline.spec.clause;

/**
 * A section of a specification: one catalogue file, one test package, one block of a report.
 *
 * @param id specification and section, such as {@code runtime-spec/root}
 * @param title what readers see, such as {@code Root filesystem}
 */
public record Chapter(String id, String title) {

  /** The specification, such as {@code runtime-spec}. */
  public String spec() {
    return id.substring(0, id.indexOf('/'));
  }

  @Override
  public String toString() {
    return id;
  }
}
