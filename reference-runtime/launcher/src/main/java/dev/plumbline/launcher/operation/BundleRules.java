package dev.plumbline.launcher.operation;

import dev.plumbline.launcher.Refusal;
import dev.plumbline.spec.runtime.linux.NamespaceType;
import java.util.Arrays;
import java.util.HashSet;

/** What a configuration must keep beyond its schema, before anything is done. */
final class BundleRules {

  private BundleRules() {}

  static void check(Bundle bundle) {
    var config = bundle.config();
    var process = config.process();
    if (process != null && !process.cwd().startsWith("/")) {
      throw refusal(bundle, "process.cwd", "must be absolute, was " + process.cwd());
    }
    var linux = config.linux();
    if (linux != null && linux.namespaces() != null) {
      var seen = new HashSet<String>();
      for (var namespace : linux.namespaces()) {
        if (Arrays.stream(NamespaceType.values())
            .noneMatch(t -> t.text().equals(namespace.type()))) {
          throw refusal(bundle, "linux.namespaces", "unknown type " + namespace.type());
        }
        if (!seen.add(namespace.type())) {
          throw refusal(bundle, "linux.namespaces", "two of type " + namespace.type());
        }
      }
    }
  }

  private static Refusal refusal(Bundle bundle, String field, String problem) {
    return new Refusal("bundle " + bundle.path() + ": config.json: " + field + ": " + problem);
  }
}
