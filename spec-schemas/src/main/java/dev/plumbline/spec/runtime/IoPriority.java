package dev.plumbline.spec.runtime;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.spec.json.Copies;
import dev.plumbline.spec.json.Extensible;
import dev.plumbline.spec.json.RecordCopy;
import dev.plumbline.spec.json.Required;
import dev.plumbline.spec.json.Unknown;
import java.util.Map;

/**
 * I/O scheduling class and level of a process. See {@code config.md#configLinuxProcess}.
 *
 * <pre>{@code
 * {"class": "IOPRIO_CLASS_BE", "priority": 4}
 * }</pre>
 *
 * @param ioClass such as {@code IOPRIO_CLASS_BE}
 * @param priority from 0, the highest, to 7
 * @param unknown properties that this version of the specification does not name
 */
public record IoPriority(
    @JsonProperty(value = "class", required = true) @JsonSetter(nulls = Nulls.FAIL) String ioClass,
    @Required int priority,
    @Unknown Map<String, JsonNode> unknown)
    implements Extensible<IoPriority> {

  public IoPriority {
    unknown = Copies.unknown(unknown);
  }

  /** A level within a class. */
  public static IoPriority of(String ioClass, int priority) {
    return new IoPriority(ioClass, priority, Map.of());
  }

  public IoPriority withIoClass(String ioClass) {
    return RecordCopy.with(this, "ioClass", ioClass);
  }

  public IoPriority withPriority(int priority) {
    return RecordCopy.with(this, "priority", priority);
  }
}
