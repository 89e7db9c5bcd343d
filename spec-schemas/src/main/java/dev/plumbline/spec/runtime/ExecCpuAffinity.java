package dev.plumbline.spec.runtime;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.spec.json.Copies;
import dev.plumbline.spec.json.Extensible;
import dev.plumbline.spec.json.RecordCopy;
import dev.plumbline.spec.json.Unknown;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * CPUs for processes that {@code exec} adds to a container. See {@code
 * config.md#configLinuxProcess}.
 *
 * <pre>{@code
 * {"initial": "0", "final": "1-2"}
 * }</pre>
 *
 * @param initial CPUs before the move to the container's cgroup, such as {@code 0-3,7}
 * @param finalCpus CPUs after that move
 * @param unknown properties that this version of the specification does not name
 */
public record ExecCpuAffinity(
    @Nullable String initial,
    @JsonProperty("final") @Nullable String finalCpus,
    @Unknown Map<String, JsonNode> unknown)
    implements Extensible<ExecCpuAffinity> {

  /** No property set. */
  public static final ExecCpuAffinity EMPTY = RecordCopy.create(ExecCpuAffinity.class);

  public ExecCpuAffinity {
    unknown = Copies.unknown(unknown);
  }

  public ExecCpuAffinity withInitial(String initial) {
    return RecordCopy.with(this, "initial", initial);
  }

  public ExecCpuAffinity withFinalCpus(String finalCpus) {
    return RecordCopy.with(this, "finalCpus", finalCpus);
  }
}
