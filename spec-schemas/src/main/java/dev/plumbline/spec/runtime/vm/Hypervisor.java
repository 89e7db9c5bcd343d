package dev.plumbline.spec.runtime.vm;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.spec.json.Copies;
import dev.plumbline.spec.json.Extensible;
import dev.plumbline.spec.json.RecordCopy;
import dev.plumbline.spec.json.Required;
import dev.plumbline.spec.json.Unknown;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The program that runs a virtual machine. See {@code config-vm.md#HypervisorObject}.
 *
 * <pre>{@code
 * {"path": "/usr/bin/vmm", "parameters": ["--quiet"]}
 * }</pre>
 *
 * @param path the program, an absolute path
 * @param parameters its arguments
 * @param unknown properties that this version of the specification does not name
 */
public record Hypervisor(
    @Required String path,
    @Nullable List<String> parameters,
    @Unknown Map<String, JsonNode> unknown)
    implements Extensible<Hypervisor> {

  public Hypervisor {
    parameters = Copies.list(parameters);
    unknown = Copies.unknown(unknown);
  }

  public Hypervisor withPath(String path) {
    return RecordCopy.with(this, "path", path);
  }

  public Hypervisor withParameters(List<String> parameters) {
    return RecordCopy.with(this, "parameters", parameters);
  }
}
