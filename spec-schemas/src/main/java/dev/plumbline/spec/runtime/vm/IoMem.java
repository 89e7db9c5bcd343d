package dev.plumbline.spec.runtime.vm;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.spec.json.Copies;
import dev.plumbline.spec.json.Extensible;
import dev.plumbline.spec.json.RecordCopy;
import dev.plumbline.spec.json.Required;
import dev.plumbline.spec.json.Unknown;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A range of I/O memory pages passed to a virtual machine. See {@code config-vm.md#HwConfigObject}.
 *
 * <pre>{@code
 * {"firstGFN": 12, "firstMFN": 34, "nrMFNs": 5}
 * }</pre>
 *
 * @param firstGFN first page as the guest sees it; {@code firstMFN} where absent
 * @param firstMFN first physical page
 * @param nrMFNs number of pages
 * @param unknown properties that this version of the specification does not name
 */
public record IoMem(
    @Nullable Long firstGFN,
    @Required long firstMFN,
    @Required long nrMFNs,
    @Unknown Map<String, JsonNode> unknown)
    implements Extensible<IoMem> {

  public IoMem {
    unknown = Copies.unknown(unknown);
  }

  public IoMem withFirstGFN(long firstGFN) {
    return RecordCopy.with(this, "firstGFN", firstGFN);
  }

  public IoMem withFirstMFN(long firstMFN) {
    return RecordCopy.with(this, "firstMFN", firstMFN);
  }

  public IoMem withNrMFNs(long nrMFNs) {
    return RecordCopy.with(this, "nrMFNs", nrMFNs);
  }
}
