package dev.plumbline.spec.waiver;

import dev.plumbline.spec.clause.ClauseCatalogue;
import dev.plumbline.spec.verdict.Verdict;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The waivers that count for one subject on one day.
 *
 * @param entries those that speak of the subject
 * @param today the day
 */
public record Waivers(List<Waiver> entries, LocalDate today) {

  /** No waivers at all. */
  public static final Waivers NONE = new Waivers(List.of(), LocalDate.MIN);

  public Waivers {
    entries = List.copyOf(entries);
  }

  /**
   * Reads waivers files.
   *
   * @throws WaiverException if one cannot be read, a key is missing or unknown, or a clause is not
   *     in the catalogue
   */
  public static Waivers read(List<Path> files, ClauseCatalogue catalogue, LocalDate today) {
    return new Waivers(
        files.stream().flatMap(file -> WaiverFile.read(file, catalogue).stream()).toList(), today);
  }

  /** Those that speak of one runtime. */
  public Waivers of(String name, String version) {
    return new Waivers(
        entries.stream().filter(waiver -> waiver.speaksOf(name, version)).toList(), today);
  }

  /** The waiver of a result that fails; one that has expired waives nothing. */
  public Optional<Waiver> waiving(String resultId, Verdict verdict) {
    return entries.stream()
        .filter(waiver -> verdict == Verdict.FAIL)
        .filter(waiver -> !waiver.hasExpired(today))
        .filter(waiver -> waiver.speaksOf(resultId))
        .findFirst();
  }

  /** Those that have expired, which is an error: the day has come to mend or to renew. */
  public List<Waiver> expired() {
    return entries.stream().filter(waiver -> waiver.hasExpired(today)).toList();
  }

  /**
   * Those whose clause or test was judged and did not fail, which is an error too: they would hide
   * the next failure.
   *
   * @param verdicts the verdict of every result, by its id
   */
  public List<Waiver> unused(Map<String, Verdict> verdicts) {
    return entries.stream()
        .filter(waiver -> !waiver.hasExpired(today))
        .filter(
            waiver ->
                verdicts.entrySet().stream()
                    .filter(result -> waiver.speaksOf(result.getKey()))
                    .map(Map.Entry::getValue)
                    .anyMatch(verdict -> verdict == Verdict.PASS || verdict == Verdict.WARN))
        .filter(
            waiver ->
                verdicts.entrySet().stream()
                    .noneMatch(
                        result ->
                            result.getValue() == Verdict.FAIL && waiver.speaksOf(result.getKey())))
        .toList();
  }
}
