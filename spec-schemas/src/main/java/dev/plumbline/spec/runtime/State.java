package dev.plumbline.spec.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.spec.json.Copies;
import dev.plumbline.spec.json.Extensible;
import dev.plumbline.spec.json.Json;
import dev.plumbline.spec.json.Required;
import dev.plumbline.spec.json.Unknown;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The state of a container, as {@code state} prints it and hooks read it. See {@code
 * runtime.md#runtimeState}.
 *
 * <pre>{@code
 * {"ociVersion": "1.3.0", "id": "c1", "status": "running", "pid": 812, "bundle": "/b"}
 * }</pre>
 *
 * @param ociVersion version of the specification that the state keeps
 * @param id the container's id
 * @param status where in its lifecycle it is
 * @param pid the container process, as the reader sees it
 * @param bundle the bundle's directory, an absolute path
 * @param annotations the annotations of the configuration
 * @param unknown properties that this version of the specification does not name
 */
public record State(
    @Required String ociVersion,
    @Required String id,
    @Required ContainerStatus status,
    @Nullable Integer pid,
    @Required String bundle,
    @Nullable Map<String, String> annotations,
    @Unknown Map<String, JsonNode> unknown)
    implements Extensible<State> {

  public State {
    annotations = Copies.map(annotations);
    unknown = Copies.unknown(unknown);
  }

  /**
   * Reads the state of a container, without judging its values.
   *
   * @throws dev.plumbline.spec.json.InvalidDocumentException if it is no JSON in UTF-8, repeats a
   *     name, lacks a required property or has one of another type
   */
  public static State parse(byte[] json) {
    return Json.read("state", json, State.class);
  }

  /** The annotations; empty where the state has none. */
  public Map<String, String> annotationsOrEmpty() {
    return annotations == null ? Map.of() : annotations;
  }
}
