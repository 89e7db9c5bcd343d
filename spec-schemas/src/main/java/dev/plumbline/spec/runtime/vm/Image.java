package dev.plumbline.spec.runtime.vm;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.spec.json.Copies;
import dev.plumbline.spec.json.Extensible;
import dev.plumbline.spec.json.RecordCopy;
import dev.plumbline.spec.json.Required;
import dev.plumbline.spec.json.Unknown;
import java.util.Map;

/**
 * The root filesystem of the virtual machine itself. See {@code config-vm.md#ImageObject}.
 *
 * <pre>{@code
 * {"path": "/var/lib/vm.img", "format": "qcow2"}
 * }</pre>
 *
 * @param path the image, an absolute path
 * @param format such as {@code raw} or {@code qcow2}
 * @param unknown properties that this version of the specification does not name
 */
public record Image(
    @Required String path, @Required String format, @Unknown Map<String, JsonNode> unknown)
    implements Extensible<Image> {

  public Image {
    unknown = Copies.unknown(unknown);
  }

  public Image withPath(String path) {
    return RecordCopy.with(this, "path", path);
  }

  public Image withFormat(String format) {
    return RecordCopy.with(this, "format", format);
  }
}
