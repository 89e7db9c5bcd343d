package dev.plumbline.spec.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What JSON Schema cannot say of features. */
final class FeaturesRules {

  private FeaturesRules() {}

  static List<Violation> check(JsonNode features) {
    var lowest = SemVer.of(features.path("ociVersionMin").asText());
    var highest = SemVer.of(features.path("ociVersionMax").asText());
    if (lowest.isEmpty() || highest.isEmpty() || highest.get().compareTo(lowest.get()) >= 0) {
      return List.of();
    }
    var message =
        "is %s, less than ociVersionMin, which is %s"
            .formatted(features.get("ociVersionMax"), features.get("ociVersionMin"));
    return List.of(new Violation("/ociVersionMax", "versionOrder", message));
  }
}
