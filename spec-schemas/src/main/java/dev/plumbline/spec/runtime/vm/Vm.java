package dev.plumbline.spec.runtime.vm;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.spec.json.Copies;
import dev.plumbline.spec.json.Extensible;
import dev.plumbline.spec.json.RecordCopy;
import dev.plumbline.spec.json.Required;
import dev.plumbline.spec.json.Unknown;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What only virtual machines know of a container. See {@code
 * config-vm.md#VirtualMachineSpecificContainerConfiguration}.
 *
 * <pre>{@code
 * {"kernel": {"path": "/boot/vmlinuz"}}
 * }</pre>
 *
 * @param hypervisor the program that runs the machine
 * @param kernel what the machine boots
 * @param image the machine's own root filesystem
 * @param hwConfig hardware of the machine
 * @param unknown properties that this version of the specification does not name
 */
public record Vm(
    @Nullable Hypervisor hypervisor,
    @Required Kernel kernel,
    @Nullable Image image,
    @Nullable HwConfig hwConfig,
    @Unknown Map<String, JsonNode> unknown)
    implements Extensible<Vm> {

  public Vm {
    unknown = Copies.unknown(unknown);
  }

  /** A virtual machine that boots this kernel. */
  public static Vm of(Kernel kernel) {
    return new Vm(null, kernel, null, null, Map.of());
  }

  public Vm withHypervisor(Hypervisor hypervisor) {
    return RecordCopy.with(this, "hypervisor", hypervisor);
  }

  /** The same with hypervisor changed. */
  public Vm withHypervisor(UnaryOperator<Hypervisor> change) {
    return withHypervisor(
        change.apply(Objects.requireNonNull(hypervisor, "no hypervisor to change")));
  }

  public Vm withKernel(Kernel kernel) {
    return RecordCopy.with(this, "kernel", kernel);
  }

  /** The same with kernel changed. */
  public Vm withKernel(UnaryOperator<Kernel> change) {
    return withKernel(change.apply(Objects.requireNonNull(kernel, "no kernel to change")));
  }

  public Vm withImage(Image image) {
    return RecordCopy.with(this, "image", image);
  }

  /** The same with image changed. */
  public Vm withImage(UnaryOperator<Image> change) {
    return withImage(change.apply(Objects.requireNonNull(image, "no image to change")));
  }

  public Vm withHwConfig(HwConfig hwConfig) {
    return RecordCopy.with(this, "hwConfig", hwConfig);
  }

  /** The same with hwConfig changed, starting from an empty one where there is none. */
  public Vm withHwConfig(UnaryOperator<HwConfig> change) {
    return withHwConfig(change.apply(hwConfig == null ? HwConfig.EMPTY : hwConfig));
  }
}
