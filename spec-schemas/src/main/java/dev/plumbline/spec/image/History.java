package dev.plumbline.spec.image;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.spec.json.Copies;
import dev.plumbline.spec.json.Extensible;
import dev.plumbline.spec.json.RecordCopy;
import dev.plumbline.spec.json.Unknown;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one layer came about. See {@code config.md#properties}.
 *
 * <pre>{@code
 * {"created_by": "a label", "empty_layer": true}
 * }</pre>
 *
 * @param created when, as RFC 3339 writes it
 * @param author who is responsible
 * @param createdBy the command
 * @param comment a remark
 * @param emptyLayer whether no layer belongs to it; false where absent
 * @param unknown properties that this version of the specification does not name
 */
public record History(
    @Nullable String created,
    @Nullable String author,
    @JsonProperty("created_by") @Nullable String createdBy,
    @Nullable String comment,
    @JsonProperty("empty_layer") @Nullable Boolean emptyLayer,
    @Unknown Map<String, JsonNode> unknown)
    implements Extensible<History> {

  public History {
    unknown = Copies.unknown(unknown);
  }

  /** What made a layer. */
  public static History of(String createdBy) {
    return RecordCopy.create(History.class, "createdBy", createdBy);
  }

  public History withEmptyLayer(boolean emptyLayer) {
    return RecordCopy.with(this, "emptyLayer", emptyLayer);
  }
}
