package dev.plumbline.spec.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.spec.json.Copies;
import dev.plumbline.spec.json.Extensible;
import dev.plumbline.spec.json.RecordCopy;
import dev.plumbline.spec.json.Required;
import dev.plumbline.spec.json.Unknown;
import java.util.Map;

/**
 * The size of a terminal in characters. See {@code config.md#configProcess}.
 *
 * <pre>{@code
 * {"height": 50, "width": 132}
 * }</pre>
 *
 * @param height rows
 * @param width columns
 * @param unknown properties that this version of the specification does not name
 */
public record ConsoleSize(
    @Required long height, @Required long width, @Unknown Map<String, JsonNode> unknown)
    implements Extensible<ConsoleSize> {

  public ConsoleSize {
    unknown = Copies.unknown(unknown);
  }

  /** A terminal of this many rows and columns. */
  public static ConsoleSize of(long height, long width) {
    return new ConsoleSize(height, width, Map.of());
  }

  public ConsoleSize withHeight(long height) {
    return RecordCopy.with(this, "height", height);
  }

  public ConsoleSize withWidth(long width) {
    return RecordCopy.with(this, "width", width);
  }
}
