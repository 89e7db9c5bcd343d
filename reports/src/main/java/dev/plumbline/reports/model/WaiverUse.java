package dev.plumbline.reports.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.plumbline.spec.verdict.Verdict;
import dev.plumbline.spec.waiver.Waiver;
import dev.plumbline.spec.waiver.Waivers;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * What became of one waiver in a run.
 *
 * @param target the clause, test or row that it waives
 * @param place file and line that it stands in
 * @param reason why the deviation is accepted
 * @param link where that is told at length
 * @param expires the last day on which it counts, {@code yyyy-mm-dd}
 * @param state whether it did its work
 * @param results the ids of the results that it waives
 */
public record WaiverUse(
    String target,
    String place,
    String reason,
    String link,
    String expires,
    State state,
    List<String> results) {

  /** Whether a waiver did its work. */
  public enum State {
    /** It waives at least one FAIL. */
    @JsonProperty("used")
    USED,
    /** What it waives was judged and does not fail: an error, it would hide the next failure. */
    @JsonProperty("unused")
    UNUSED,
    /** Its last day is over: an error, to be mended or renewed. */
    @JsonProperty("expired")
    EXPIRED,
    /** What it waives was not judged in this run. */
    @JsonProperty("not judged")
    NOT_JUDGED
  }

  public WaiverUse {
    results = List.copyOf(results);
  }

  /** What became of each waiver. */
  static List<WaiverUse> of(Waivers waivers, Collection<Result> results) {
    var verdicts = new LinkedHashMap<String, Verdict>();
    results.forEach(result -> verdicts.put(result.id(), result.verdict()));
    var expired = waivers.expired();
    var unused = waivers.unused(verdicts);
    return waivers.entries().stream()
        .map(
            waiver -> {
              var waived =
                  results.stream()
                      .filter(
                          r ->
                              waivers
                                  .waiving(r.id(), r.verdict())
                                  .filter(waiver::equals)
                                  .isPresent())
                      .map(Result::id)
                      .toList();
              var state =
                  expired.contains(waiver)
                      ? State.EXPIRED
                      : unused.contains(waiver)
                          ? State.UNUSED
                          : waived.isEmpty() ? State.NOT_JUDGED : State.USED;
              return of(waiver, state, waived);
            })
        .toList();
  }

  private static WaiverUse of(Waiver waiver, State state, List<String> waived) {
    return new WaiverUse(
        waiver.target(),
        waiver.file() + ":" + waiver.line(),
        waiver.reason(),
        waiver.link().toString(),
        waiver.expires().toString(),
        state,
        waived);
  }

  /** Whether it makes the run fail. */
  public boolean stale() {
    return state == State.UNUSED || state == State.EXPIRED;
  }

  /** One line on a stale waiver, with what to do. */
  public String complaint() {
    return state == State.EXPIRED
        ? "%s: the waiver of %s expired on %s: mend the runtime, or renew it with a reason"
            .formatted(place, target, expires)
        : "%s: the waiver of %s waives nothing any more: remove it".formatted(place, target);
  }

  /** Whether it waives a result. */
  boolean waives(Result result) {
    return results.contains(result.id());
  }
}
