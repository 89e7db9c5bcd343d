package dev.plumbline.spec.runtime;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where in its lifecycle a container is: {@code runtime.md#runtimeState}. Runtimes may define
 * further values, such as {@code paused}, for states that the specification does not have.
 */
public record ContainerStatus(@JsonValue String text) {

  public static final ContainerStatus CREATING = new ContainerStatus("creating");
  public static final ContainerStatus CREATED = new ContainerStatus("created");
  public static final ContainerStatus RUNNING = new ContainerStatus("running");
  public static final ContainerStatus STOPPED = new ContainerStatus("stopped");

  private static final Set<ContainerStatus> DEFINED = Set.of(CREATING, CREATED, RUNNING, STOPPED);

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ContainerStatus {}

  /** Whether the specification defines it. */
  public boolean defined() {
    return DEFINED.contains(this);
  }

  /** Whether {@code start} is allowed: {@code runtime.md#runtimeStart}. */
  public boolean canStart() {
    return equals(CREATED);
  }

  /** Whether {@code kill} is allowed: {@code runtime.md#runtimeKill}. */
  public boolean canKill() {
    return equals(CREATED) || equals(RUNNING);
  }

  /** Whether {@code delete} is allowed: {@code runtime.md#runtimeDelete}. */
  public boolean canDelete() {
    return equals(STOPPED);
  }

  /** Whether the state has to name the container process on Linux. */
  public boolean needsPid() {
    return equals(CREATED) || equals(RUNNING);
  }

  /** Spelled out: a record's own is made at run time, which takes a fifth of a short command. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ContainerStatus status && status.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
