package dev.plumbline.spec.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.spec.json.Copies;
import dev.plumbline.spec.json.Extensible;
import dev.plumbline.spec.json.RecordCopy;
import dev.plumbline.spec.json.Unknown;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Programs that the runtime calls along the lifecycle, in the listed order. See {@code
 * config.md#configHooks}.
 *
 * <pre>{@code
 * {"createRuntime": [{"path": "/opt/hook"}], "poststop": [{"path": "/opt/hook"}]}
 * }</pre>
 *
 * @param prestart within create, in the runtime namespace; deprecated
 * @param createRuntime within create, in the runtime namespace
 * @param createContainer within create, in the container namespace
 * @param startContainer within start, in the container namespace, before the program
 * @param poststart within start, in the runtime namespace, after the program began
 * @param poststop within delete, in the runtime namespace
 * @param unknown properties that this version of the specification does not name
 */
public record Hooks(
    @Nullable List<Hook> prestart,
    @Nullable List<Hook> createRuntime,
    @Nullable List<Hook> createContainer,
    @Nullable List<Hook> startContainer,
    @Nullable List<Hook> poststart,
    @Nullable List<Hook> poststop,
    @Unknown Map<String, JsonNode> unknown)
    implements Extensible<Hooks> {

  /** No property set. */
  public static final Hooks EMPTY = RecordCopy.create(Hooks.class);

  public Hooks {
    prestart = Copies.list(prestart);
    createRuntime = Copies.list(createRuntime);
    createContainer = Copies.list(createContainer);
    startContainer = Copies.list(startContainer);
    poststart = Copies.list(poststart);
    poststop = Copies.list(poststop);
    unknown = Copies.unknown(unknown);
  }

  /** The hooks of one kind; empty where there are none. */
  public List<Hook> of(HookKind kind) {
    var hooks =
        switch (kind) {
          case PRESTART -> prestart;
          case CREATE_RUNTIME -> createRuntime;
          case CREATE_CONTAINER -> createContainer;
          case START_CONTAINER -> startContainer;
          case POSTSTART -> poststart;
          case POSTSTOP -> poststop;
        };
    return hooks == null ? List.of() : hooks;
  }

  /** The same with these hooks of one kind. */
  public Hooks with(HookKind kind, List<Hook> hooks) {
    return RecordCopy.with(this, kind.property(), hooks);
  }

  /** The same with one more hook of a kind, after the others of that kind. */
  public Hooks plus(HookKind kind, Hook hook) {
    return with(kind, Copies.plus(of(kind), hook));
  }
}
