package dev.plumbline.spec.runtime.linux;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.spec.json.Copies;
import dev.plumbline.spec.json.Extensible;
import dev.plumbline.spec.json.RecordCopy;
import dev.plumbline.spec.json.Unknown;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A network device of the host that moves into the container. See {@code
 * config-linux.md#configLinuxNetworkDevices}.
 *
 * <pre>{@code
 * {"name": "net%d"}
 * }</pre>
 *
 * @param name its name inside; the host's where absent
 * @param unknown properties that this version of the specification does not name
 */
public record NetDevice(@Nullable String name, @Unknown Map<String, JsonNode> unknown)
    implements Extensible<NetDevice> {

  /** No property set. */
  public static final NetDevice EMPTY = RecordCopy.create(NetDevice.class);

  public NetDevice {
    unknown = Copies.unknown(unknown);
  }

  public NetDevice withName(String name) {
    return RecordCopy.with(this, "name", name);
  }
}
