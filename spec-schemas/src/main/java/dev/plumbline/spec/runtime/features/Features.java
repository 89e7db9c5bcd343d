package dev.plumbline.spec.runtime.features;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.spec.json.Copies;
import dev.plumbline.spec.json.Extensible;
import dev.plumbline.spec.json.Json;
import dev.plumbline.spec.json.Property;
import dev.plumbline.spec.json.Required;
import dev.plumbline.spec.json.Unknown;
import java.util.List;
import java.util.Map;

/**
 * What a runtime says it implements, whatever the host has. Each property but the versions may be
 * absent or null, which is not the same as empty. See {@code features.md#features}.
 *
 * <pre>{@code
 * {"ociVersionMin": "1.0.0", "ociVersionMax": "1.3.0", "hooks": ["prestart"]}
 * }</pre>
 *
 * @param ociVersionMin lowest version of the specification that it takes
 * @param ociVersionMax highest version of the specification that it takes
 * @param hooks kinds of hooks
 * @param mountOptions mount options
 * @param linux what it implements of Linux
 * @param annotations free metadata of the runtime
 * @param potentiallyUnsafeConfigAnnotations annotations that change its behaviour; a dot at the end
 *     makes a prefix
 * @param unknown properties that this version of the specification does not name
 */
public record Features(
    @Required String ociVersionMin,
    @Required String ociVersionMax,
    Property<List<String>> hooks,
    Property<List<String>> mountOptions,
    Property<LinuxFeatures> linux,
    Property<Map<String, String>> annotations,
    Property<List<String>> potentiallyUnsafeConfigAnnotations,
    @Unknown Map<String, JsonNode> unknown)
    implements Extensible<Features> {

  public Features {
    hooks = Property.orAbsent(hooks);
    mountOptions = Property.orAbsent(mountOptions);
    linux = Property.orAbsent(linux);
    annotations = Property.orAbsent(annotations);
    potentiallyUnsafeConfigAnnotations = Property.orAbsent(potentiallyUnsafeConfigAnnotations);
    unknown = Copies.unknown(unknown);
  }

  /**
   * Reads the answer of the command {@code features}, without judging its values.
   *
   * @throws dev.plumbline.spec.json.InvalidDocumentException if it is no JSON in UTF-8, repeats a
   *     name, lacks a version or has a property of another type
   */
  public static Features parse(byte[] json) {
    return Json.read("features", json, Features.class);
  }
}
