package dev.plumbline.spec.image;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.plumbline.spec.json.Copies;
import dev.plumbline.spec.json.Extensible;
import dev.plumbline.spec.json.RecordCopy;
import dev.plumbline.spec.json.Unknown;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a container of an image runs unless it is told otherwise: the {@code config} object of {@code
 * config.md#properties}.
 *
 * <pre>{@code
 * {"User": "1000:44", "Env": ["HOME=/srv"], "Entrypoint": ["/probe"], "Volumes": {"/data": {}}}
 * }</pre>
 *
 * @param user user and group, each by name or number
 * @param exposedPorts ports that it listens on, such as {@code 80/tcp}; the values are empty
 * @param env environment, each {@code NAME=value}
 * @param entrypoint program and arguments
 * @param cmd arguments, or program and arguments where there is no entrypoint
 * @param volumes directories that it writes to; the values are empty
 * @param workingDir working directory
 * @param labels free metadata, by key
 * @param stopSignal the signal that ends it
 * @param unknown properties that the record does not name, those reserved for Docker among them
 */
public record ExecutionParameters(
    @JsonProperty("User") @Nullable String user,
    @JsonProperty("ExposedPorts") @Nullable Map<String, JsonNode> exposedPorts,
    @JsonProperty("Env") @Nullable List<String> env,
    @JsonProperty("Entrypoint") @Nullable List<String> entrypoint,
    @JsonProperty("Cmd") @Nullable List<String> cmd,
    @JsonProperty("Volumes") @Nullable Map<String, JsonNode> volumes,
    @JsonProperty("WorkingDir") @Nullable String workingDir,
    @JsonProperty("Labels") @Nullable Map<String, String> labels,
    @JsonProperty("StopSignal") @Nullable String stopSignal,
    @Unknown Map<String, JsonNode> unknown)
    implements Extensible<ExecutionParameters> {

  /** Nothing said. */
  public static final ExecutionParameters EMPTY =
      RecordCopy.create(ExecutionParameters.class, "unknown", Map.of());

  public ExecutionParameters {
    exposedPorts = Copies.map(exposedPorts);
    env = Copies.list(env);
    entrypoint = Copies.list(entrypoint);
    cmd = Copies.list(cmd);
    volumes = Copies.map(volumes);
    labels = Copies.map(labels);
    unknown = Copies.unknown(unknown);
  }

  public ExecutionParameters withUser(String user) {
    return RecordCopy.with(this, "user", user);
  }

  /** The same with one more port that it listens on, such as {@code 80/tcp}. */
  public ExecutionParameters plusExposedPort(String port) {
    return RecordCopy.with(this, "exposedPorts", Copies.plus(exposedPorts, port, empty()));
  }

  public ExecutionParameters withEnv(String... env) {
    return RecordCopy.with(this, "env", List.of(env));
  }

  public ExecutionParameters withEntrypoint(String... entrypoint) {
    return RecordCopy.with(this, "entrypoint", List.of(entrypoint));
  }

  public ExecutionParameters withCmd(String... cmd) {
    return RecordCopy.with(this, "cmd", List.of(cmd));
  }

  /** The same with one more directory that it writes to. */
  public ExecutionParameters plusVolume(String path) {
    return RecordCopy.with(this, "volumes", Copies.plus(volumes, path, empty()));
  }

  public ExecutionParameters withWorkingDir(String workingDir) {
    return RecordCopy.with(this, "workingDir", workingDir);
  }

  /** The same with one more label. */
  public ExecutionParameters plusLabel(String key, String value) {
    return RecordCopy.with(this, "labels", Copies.plus(labels, key, value));
  }

  public ExecutionParameters withStopSignal(String stopSignal) {
    return RecordCopy.with(this, "stopSignal", stopSignal);
  }

  /** What stands for the members of a set, which JSON does not have. */
  private static JsonNode empty() {
    return JsonNodeFactory.instance.objectNode();
  }
}
