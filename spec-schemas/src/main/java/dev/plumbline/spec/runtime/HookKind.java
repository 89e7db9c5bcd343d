package dev.plumbline.spec.runtime;

/** When a hook is called, in the order of the lifecycle: {@code config.md#configHooks}. */
public enum HookKind {
  PRESTART("prestart", false, false),
  CREATE_RUNTIME("createRuntime", false, false),
  CREATE_CONTAINER("createContainer", false, true),
  START_CONTAINER("startContainer", true, true),
  POSTSTART("poststart", false, false),
  POSTSTOP("poststop", false, false);

  private final String property;
  private final boolean resolvedInside;
  private final boolean executedInside;

  HookKind(String property, boolean resolvedInside, boolean executedInside) {
    this.property = property;
    this.resolvedInside = resolvedInside;
    this.executedInside = executedInside;
  }

  /** The name in {@code config.json} and in features. */
  public String property() {
    return property;
  }

  /** Whether the path is one of the container's, not of the runtime's namespace. */
  public boolean resolvedInside() {
    return resolvedInside;
  }

  /** Whether it runs in the container's, not in the runtime's namespace. */
  public boolean executedInside() {
    return executedInside;
  }
}
