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
 * Limits on CPU time, in microseconds, and the CPUs to use. See {@code
 * config-linux.md#configLinuxCPU}.
 *
 * <pre>{@code
 * {"shares": 512, "quota": 50000, "period": 100000, "cpus": "0-1,3"}
 * }</pre>
 *
 * @param shares weight among siblings
 * @param quota time per period
 * @param burst time that may be saved up beyond the quota
 * @param period length of a period
 * @param realtimeRuntime real-time budget per period
 * @param realtimePeriod length of a real-time period
 * @param cpus CPUs, such as {@code 0-3,7}
 * @param mems memory nodes, such as {@code 0-3,7}
 * @param idle 1 for {@code SCHED_IDLE}, 0 otherwise
 * @param unknown properties that this version of the specification does not name
 */
public record Cpu(
    @Nullable BigInteger shares,
    @Nullable Long quota,
    @Nullable BigInteger burst,
    @Nullable BigInteger period,
    @Nullable Long realtimeRuntime,
    @Nullable BigInteger realtimePeriod,
    @Nullable String cpus,
    @Nullable String mems,
    @Nullable Long idle,
    @Unknown Map<String, JsonNode> unknown)
    implements Extensible<Cpu> {

  /** No property set. */
  public static final Cpu EMPTY =
      new Cpu(null, null, null, null, null, null, null, null, null, Map.of());

  public Cpu {
    unknown = Copies.unknown(unknown);
  }

  public Cpu withShares(long shares) {
    return withShares(BigInteger.valueOf(shares));
  }

  public Cpu withShares(BigInteger shares) {
    return RecordCopy.with(this, "shares", shares);
  }

  public Cpu withQuota(long quota) {
    return RecordCopy.with(this, "quota", quota);
  }

  public Cpu withBurst(long burst) {
    return withBurst(BigInteger.valueOf(burst));
  }

  public Cpu withBurst(BigInteger burst) {
    return RecordCopy.with(this, "burst", burst);
  }

  public Cpu withPeriod(long period) {
    return withPeriod(BigInteger.valueOf(period));
  }

  public Cpu withPeriod(BigInteger period) {
    return RecordCopy.with(this, "period", period);
  }

  public Cpu withRealtimeRuntime(long realtimeRuntime) {
    return RecordCopy.with(this, "realtimeRuntime", realtimeRuntime);
  }

  public Cpu withRealtimePeriod(long realtimePeriod) {
    return withRealtimePeriod(BigInteger.valueOf(realtimePeriod));
  }

  public Cpu withRealtimePeriod(BigInteger realtimePeriod) {
    return RecordCopy.with(this, "realtimePeriod", realtimePeriod);
  }

  public Cpu withCpus(String cpus) {
    return RecordCopy.with(this, "cpus", cpus);
  }

  public Cpu withMems(String mems) {
    return RecordCopy.with(this, "mems", mems);
  }

  public Cpu withIdle(long idle) {
    return RecordCopy.with(this, "idle", idle);
  }
}
