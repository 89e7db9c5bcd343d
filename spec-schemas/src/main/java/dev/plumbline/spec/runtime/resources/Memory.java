package dev.plumbline.spec.runtime.resources;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.spec.json.Copies;
import dev.plumbline.spec.json.Extensible;
import dev.plumbline.spec.json.RecordCopy;
import dev.plumbline.spec.json.Unknown;
import java.math.BigInteger;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Limits on memory, in bytes; -1 is unlimited. See {@code config-linux.md#configLinuxMemory}.
 *
 * <pre>{@code
 * {"limit": 33554432, "swap": -1, "swappiness": 60}
 * }</pre>
 *
 * @param limit memory
 * @param reservation soft limit of memory
 * @param swap memory and swap together
 * @param kernel kernel memory; not recommended
 * @param kernelTCP kernel memory of TCP buffers; not recommended
 * @param swappiness from 0 to 100
 * @param disableOOMKiller whether tasks wait instead of being killed
 * @param useHierarchy whether children are accounted here
 * @param checkBeforeUpdate whether a limit below the usage is refused
 * @param unknown properties that this version of the specification does not name
 */
public record Memory(
    @Nullable Long limit,
    @Nullable Long reservation,
    @Nullable Long swap,
    @Nullable Long kernel,
    @Nullable Long kernelTCP,
    @Nullable BigInteger swappiness,
    @Nullable Boolean disableOOMKiller,
    @Nullable Boolean useHierarchy,
    @Nullable Boolean checkBeforeUpdate,
    @Unknown Map<String, JsonNode> unknown)
    implements Extensible<Memory> {

  /** No property set. */
  public static final Memory EMPTY =
      new Memory(null, null, null, null, null, null, null, null, null, Map.of());

  public Memory {
    unknown = Copies.unknown(unknown);
  }

  public Memory withLimit(long limit) {
    return RecordCopy.with(this, "limit", limit);
  }

  public Memory withReservation(long reservation) {
    return RecordCopy.with(this, "reservation", reservation);
  }

  public Memory withSwap(long swap) {
    return RecordCopy.with(this, "swap", swap);
  }

  public Memory withKernel(long kernel) {
    return RecordCopy.with(this, "kernel", kernel);
  }

  public Memory withKernelTCP(long kernelTCP) {
    return RecordCopy.with(this, "kernelTCP", kernelTCP);
  }

  public Memory withSwappiness(long swappiness) {
    return withSwappiness(BigInteger.valueOf(swappiness));
  }

  public Memory withSwappiness(BigInteger swappiness) {
    return RecordCopy.with(this, "swappiness", swappiness);
  }

  public Memory withDisableOOMKiller(boolean disableOOMKiller) {
    return RecordCopy.with(this, "disableOOMKiller", disableOOMKiller);
  }

  public Memory withUseHierarchy(boolean useHierarchy) {
    return RecordCopy.with(this, "useHierarchy", useHierarchy);
  }

  public Memory withCheckBeforeUpdate(boolean checkBeforeUpdate) {
    return RecordCopy.with(this, "checkBeforeUpdate", checkBeforeUpdate);
  }
}
