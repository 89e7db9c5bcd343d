package dev.plumbline.spec.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.spec.json.Copies;
import dev.plumbline.spec.json.Extensible;
import dev.plumbline.spec.json.RecordCopy;
import dev.plumbline.spec.json.Required;
import dev.plumbline.spec.json.Unknown;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Scheduling policy and parameters of a process. See {@code config.md#configLinuxProcess}.
 *
 * <pre>{@code
 * {"policy": "SCHED_BATCH", "nice": 5}
 * }</pre>
 *
 * @param policy such as {@code SCHED_OTHER}
 * @param nice nice value; 0 where absent
 * @param priority static priority of real-time policies; 0 where absent
 * @param flags such as {@code SCHED_FLAG_RESET_ON_FORK}
 * @param runtime nanoseconds of work per period, for {@code SCHED_DEADLINE}
 * @param deadline deadline in nanoseconds, for {@code SCHED_DEADLINE}
 * @param period period in nanoseconds, for {@code SCHED_DEADLINE}
 * @param unknown properties that this version of the specification does not name
 */
public record Scheduler(
    @Required String policy,
    @Nullable Integer nice,
    @Nullable Integer priority,
    @Nullable List<String> flags,
    @Nullable BigInteger runtime,
    @Nullable BigInteger deadline,
    @Nullable BigInteger period,
    @Unknown Map<String, JsonNode> unknown)
    implements Extensible<Scheduler> {

  public Scheduler {
    flags = Copies.list(flags);
    unknown = Copies.unknown(unknown);
  }

  /** A policy with default parameters. */
  public static Scheduler of(String policy) {
    return new Scheduler(policy, null, null, null, null, null, null, Map.of());
  }

  public Scheduler withPolicy(String policy) {
    return RecordCopy.with(this, "policy", policy);
  }

  public Scheduler withNice(int nice) {
    return RecordCopy.with(this, "nice", nice);
  }

  public Scheduler withPriority(int priority) {
    return RecordCopy.with(this, "priority", priority);
  }

  public Scheduler withFlags(List<String> flags) {
    return RecordCopy.with(this, "flags", flags);
  }

  public Scheduler withRuntime(long runtime) {
    return withRuntime(BigInteger.valueOf(runtime));
  }

  public Scheduler withRuntime(BigInteger runtime) {
    return RecordCopy.with(this, "runtime", runtime);
  }

  public Scheduler withDeadline(long deadline) {
    return withDeadline(BigInteger.valueOf(deadline));
  }

  public Scheduler withDeadline(BigInteger deadline) {
    return RecordCopy.with(this, "deadline", deadline);
  }

  public Scheduler withPeriod(long period) {
    return withPeriod(BigInteger.valueOf(period));
  }

  public Scheduler withPeriod(BigInteger period) {
    return RecordCopy.with(this, "period", period);
  }
}
