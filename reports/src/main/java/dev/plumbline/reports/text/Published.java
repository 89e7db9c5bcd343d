package dev.plumbline.reports.text;

import dev.plumbline.spec.clause.Clause;
import dev.plumbline.spec.clause.SpecVersion;
import java.util.Optional;

/** Where a clause can be read on the web. */
public final class Published {

  private Published() {}

  /**
   * The sentence in the release judged by, or in the first one that says it if that is newer; empty
   * for rules that no specification states.
   */
  public static Optional<String> of(Clause clause, SpecVersion version) {
    var release = version.atLeast(clause.since()) ? version : clause.since();
    return switch (clause.id().spec()) {
      case "runtime-spec", "image-spec" ->
          Optional.of(
              "https://github.com/opencontainers/%s/blob/v%d.%d.%d/%s"
                  .formatted(
                      clause.id().spec(),
                      release.major(),
                      release.minor(),
                      release.patch(),
                      clause.where()));
      default -> Optional.empty();
    };
  }
}
