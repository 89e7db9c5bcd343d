package dev.plumbline.spec.runtime.linux;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.spec.json.Copies;
import dev.plumbline.spec.json.Extensible;
import dev.plumbline.spec.json.RecordCopy;
import dev.plumbline.spec.json.Required;
import dev.plumbline.spec.json.Unknown;
import java.math.BigInteger;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A condition on one argument of a system call. See {@code config-linux.md#configLinuxSeccomp}.
 *
 * <pre>{@code
 * {"index": 0, "value": 8, "op": "SCMP_CMP_EQ"}
 * }</pre>
 *
 * @param index which argument, from 0
 * @param value compared with, an unsigned 64-bit number
 * @param valueTwo second operand of {@code SCMP_CMP_MASKED_EQ}
 * @param op such as {@code SCMP_CMP_EQ}
 * @param unknown properties that this version of the specification does not name
 */
public record SyscallArg(
    @Required long index,
    @Required BigInteger value,
    @Nullable BigInteger valueTwo,
    @Required String op,
    @Unknown Map<String, JsonNode> unknown)
    implements Extensible<SyscallArg> {

  public SyscallArg {
    unknown = Copies.unknown(unknown);
  }

  /** A comparison of one argument with a value. */
  public static SyscallArg of(long index, String op, long value) {
    return new SyscallArg(index, BigInteger.valueOf(value), null, op, Map.of());
  }

  public SyscallArg withIndex(long index) {
    return RecordCopy.with(this, "index", index);
  }

  public SyscallArg withValue(long value) {
    return withValue(BigInteger.valueOf(value));
  }

  public SyscallArg withValue(BigInteger value) {
    return RecordCopy.with(this, "value", value);
  }

  public SyscallArg withValueTwo(long valueTwo) {
    return withValueTwo(BigInteger.valueOf(valueTwo));
  }

  public SyscallArg withValueTwo(BigInteger valueTwo) {
    return RecordCopy.with(this, "valueTwo", valueTwo);
  }

  public SyscallArg withOp(String op) {
    return RecordCopy.with(this, "op", op);
  }
}
