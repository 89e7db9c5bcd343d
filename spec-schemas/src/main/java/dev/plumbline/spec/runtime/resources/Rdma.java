package dev.plumbline.spec.runtime.resources;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.spec.json.Copies;
import dev.plumbline.spec.json.Extensible;
import dev.plumbline.spec.json.RecordCopy;
import dev.plumbline.spec.json.Unknown;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Limits on one RDMA device. See {@code config-linux.md#configLinuxRDMA}.
 *
 * <pre>{@code
 * {"hcaHandles": 2, "hcaObjects": 200}
 * }</pre>
 *
 * @param hcaHandles handles
 * @param hcaObjects objects
 * @param unknown properties that this version of the specification does not name
 */
public record Rdma(
    @Nullable Long hcaHandles, @Nullable Long hcaObjects, @Unknown Map<String, JsonNode> unknown)
    implements Extensible<Rdma> {

  /** No property set. */
  public static final Rdma EMPTY = RecordCopy.create(Rdma.class);

  public Rdma {
    unknown = Copies.unknown(unknown);
  }

  public Rdma withHcaHandles(long hcaHandles) {
    return RecordCopy.with(this, "hcaHandles", hcaHandles);
  }

  public Rdma withHcaObjects(long hcaObjects) {
    return RecordCopy.with(this, "hcaObjects", hcaObjects);
  }
}
