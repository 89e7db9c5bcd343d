package dev.plumbline.spec.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * What JSON Schema cannot say of {@code config.json}: relations between elements of a list or
 * between distant properties. Values of a wrong type are left to the schema.
 */
final class ConfigRules {

  private ConfigRules() {}

  static List<Violation> check(JsonNode config) {
    var violations = new ArrayList<Violation>();
    violations.addAll(idMappedMounts(config));
    violations.addAll(rlimits(config.path("process"), "/process"));
    violations.addAll(
        unique(config.at("/linux/namespaces"), "/linux/namespaces", "type", "uniqueNamespaces"));
    violations.addAll(cpu(config.at("/linux/resources"), "/linux/resources"));
    return violations;
  }

  static List<Violation> checkProcess(JsonNode process) {
    return rlimits(process, "");
  }

  static List<Violation> checkResources(JsonNode resources) {
    return cpu(resources, "");
  }

  /** {@code config.md#configPOSIXProcess}: one limit per type. */
  private static List<Violation> rlimits(JsonNode process, String at) {
    return unique(process.path("rlimits"), at + "/rlimits", "type", "uniqueRlimits");
  }

  private static List<Violation> unique(JsonNode list, String at, String property, String keyword) {
    var violations = new ArrayList<Violation>();
    var first = new HashMap<String, Integer>();
    for (var i = 0; i < list.size(); i++) {
      var value = list.path(i).path(property);
      if (!value.isTextual()) {
        continue;
      }
      var earlier = first.putIfAbsent(value.asText(), i);
      if (earlier != null) {
        var message =
            "repeats the %s '%s' of entry %d".formatted(property, value.asText(), earlier);
        violations.add(new Violation(at + "/" + i, keyword, message));
      }
    }
    return violations;
  }

  /** {@code config-linux.md#configLinuxCPU}: a burst fits into a positive quota. */
  private static List<Violation> cpu(JsonNode resources, String at) {
    var quota = resources.at("/cpu/quota");
    var burst = resources.at("/cpu/burst");
    if (!quota.isIntegralNumber()
        || !burst.isIntegralNumber()
        || quota.bigIntegerValue().signum() <= 0
        || burst.bigIntegerValue().compareTo(quota.bigIntegerValue()) <= 0) {
      return List.of();
    }
    var message = "is %s, larger than quota, which is %s".formatted(burst, quota);
    return List.of(new Violation(at + "/cpu/burst", "burstWithinQuota", message));
  }

  /** {@code config.md#configLinuxMountOptions}: idmap needs mappings from somewhere. */
  private static List<Violation> idMappedMounts(JsonNode config) {
    var violations = new ArrayList<Violation>();
    var mounts = config.path("mounts");
    for (var i = 0; i < mounts.size(); i++) {
      var mount = mounts.path(i);
      var mapped = mount.has("uidMappings") || mount.has("gidMappings");
      if (has(mount.path("options"), "idmap", "ridmap") && !mapped && !userNamespace(config)) {
        var message = "asks for an id mapping, but neither the mount nor the container has one";
        violations.add(new Violation("/mounts/" + i, "idMappingKnown", message));
      }
    }
    return violations;
  }

  private static boolean userNamespace(JsonNode config) {
    for (var namespace : config.at("/linux/namespaces")) {
      if (namespace.path("type").asText().equals("user")) {
        return true;
      }
    }
    return false;
  }

  private static boolean has(JsonNode options, String one, String other) {
    for (var option : options) {
      var text = option.asText();
      if (text.equals(one) || text.equals(other)) {
        return true;
      }
    }
    return false;
  }
}
