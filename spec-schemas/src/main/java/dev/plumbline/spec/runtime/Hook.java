package dev.plumbline.spec.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.spec.json.Copies;
import dev.plumbline.spec.json.Extensible;
import dev.plumbline.spec.json.RecordCopy;
import dev.plumbline.spec.json.Required;
import dev.plumbline.spec.json.Unknown;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One program that the runtime calls. See {@code config.md#configHooks}.
 *
 * <pre>{@code
 * {"path": "/opt/hook", "args": ["hook", "up"], "env": ["COLOUR=blue"], "timeout": 30}
 * }</pre>
 *
 * @param path the program, an absolute path
 * @param args its arguments, {@code argv[0]} included
 * @param env its environment, each {@code NAME=value}
 * @param timeout seconds until it is aborted, more than 0
 * @param unknown properties that this version of the specification does not name
 */
public record Hook(
    @Required String path,
    @Nullable List<String> args,
    @Nullable List<String> env,
    @Nullable Long timeout,
    @Unknown Map<String, JsonNode> unknown)
    implements Extensible<Hook> {

  public Hook {
    args = Copies.list(args);
    env = Copies.list(env);
    unknown = Copies.unknown(unknown);
  }

  /** A hook that calls a program with these arguments, {@code argv[0]} included. */
  public static Hook of(String path, String... args) {
    return new Hook(path, args.length == 0 ? null : List.of(args), null, null, Map.of());
  }

  public Hook withPath(String path) {
    return RecordCopy.with(this, "path", path);
  }

  public Hook withArgs(List<String> args) {
    return RecordCopy.with(this, "args", args);
  }

  public Hook withEnv(List<String> env) {
    return RecordCopy.with(this, "env", env);
  }

  public Hook withTimeout(long timeout) {
    return RecordCopy.with(this, "timeout", timeout);
  }
}
