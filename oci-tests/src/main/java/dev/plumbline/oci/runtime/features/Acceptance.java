package dev.plumbline.oci.runtime.features;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.runtime.OciRuntime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Which of several names a runtime takes, with as few containers as possible. */
final class Acceptance {

  private Acceptance() {}

  /**
   * Those of the names with which no container can be created and started.
   *
   * @param bundle a bundle that uses all of the given names, each by itself
   */
  static List<String> refused(
      OciRuntime runtime, List<String> names, Function<List<String>, Bundle> bundle) {
    if (names.isEmpty() || accepts(runtime, bundle.apply(names))) {
      return List.of();
    }
    if (names.size() == 1) {
      return names;
    }
    var middle = names.size() / 2;
    return Stream.of(names.subList(0, middle), names.subList(middle, names.size()))
        .flatMap(half -> refused(runtime, half, bundle).stream())
        .toList();
  }

  /** Whether a container is created and started. */
  static boolean accepts(OciRuntime runtime, Bundle bundle) {
    var start = runtime.launch(bundle).start();
    return start != null && start.succeeded();
  }
}
