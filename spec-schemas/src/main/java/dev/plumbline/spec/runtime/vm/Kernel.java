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
 * What a virtual machine boots. See {@code config-vm.md#KernelObject}.
 *
 * <pre>{@code
 * {"path": "/boot/vmlinuz", "parameters": ["panic=1"], "initrd": "/boot/initrd"}
 * }</pre>
 *
 * @param path the kernel, an absolute path
 * @param parameters its command line
 * @param initrd initial RAM disk, an absolute path
 * @param unknown properties that this version of the specification does not name
 */
public record Kernel(
    @Required String path,
    @Nullable List<String> parameters,
    @Nullable String initrd,
    @Unknown Map<String, JsonNode> unknown)
    implements Extensible<Kernel> {

  public Kernel {
    parameters = Copies.list(parameters);
    unknown = Copies.unknown(unknown);
  }

  /** A kernel without parameters. */
  public static Kernel of(String path) {
    return new Kernel(path, null, null, Map.of());
  }

  public Kernel withPath(String path) {
    return RecordCopy.with(this, "path", path);
  }

  public Kernel withParameters(List<String> parameters) {
    return RecordCopy.with(this, "parameters", parameters);
  }

  public Kernel withInitrd(String initrd) {
    return RecordCopy.with(this, "initrd", initrd);
  }
}
