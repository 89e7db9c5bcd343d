package dev.plumbline.reports.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.plumbline.spec.clause.SpecVersion;
import dev.plumbline.spec.verdict.Host;
import dev.plumbline.spec.verdict.Subject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Everything that one run found, and what is needed to believe it.
 *
 * @param schemaVersion version of this form; grows only when a reader of the old one would err
 * @param suiteVersion release of the suites
 * @param catalogueDigest digest of the clause catalogue judged by
 * @param specVersion the specification version judged by
 * @param subject what was judged
 * @param host where
 * @param summary results by verdict
 * @param clauses how much of the catalogue the run speaks about
 * @param wallSeconds wall time of the run
 * @param results one entry per clause and test, in the catalogue's order
 * @param scores the same counts for each specification or rule book apart
 * @param startedAt when the run began
 * @param commandLine the command that started the run, word by word
 * @param inconclusive why the run says nothing although tests were asked for (a failed canary, an
 *     interruption); empty if it ran to its end
 * @param waivers what became of each waiver that speaks of the subject
 */
public record Report(
    int schemaVersion,
    String suiteVersion,
    String catalogueDigest,
    SpecVersion specVersion,
    Subject subject,
    Host host,
    Summary summary,
    ClauseCounts clauses,
    double wallSeconds,
    List<Result> results,
    List<Score> scores,
    Instant startedAt,
    List<String> commandLine,
    String inconclusive,
    List<WaiverUse> waivers) {

  /** The version of {@code report.json} that this code writes. */
  public static final int SCHEMA_VERSION = 1;

  /**
   * Checks that the report says of itself only what its results bear out.
   *
   * @throws IllegalArgumentException if two results share an id, or the summary miscounts
   */
  public Report {
    results = List.copyOf(results);
    scores = List.copyOf(scores);
    commandLine = List.copyOf(commandLine);
    waivers = waivers == null ? List.of() : List.copyOf(waivers);
    var ids = new HashSet<String>();
    for (var result : results) {
      if (!ids.add(result.id())) {
        throw new IllegalArgumentException("two results have the id '" + result.id() + "'");
      }
    }
    if (!summary.equals(Summary.of(results))) {
      throw new IllegalArgumentException(
          "summary " + summary + " does not count the results: " + Summary.of(results));
    }
  }

  /** The same report on a run that was started by these words: one in a guest is by others. */
  public Report startedBy(List<String> words) {
    return new Report(
        schemaVersion,
        suiteVersion,
        catalogueDigest,
        specVersion,
        subject,
        host,
        summary,
        clauses,
        wallSeconds,
        results,
        scores,
        startedAt,
        words,
        inconclusive,
        waivers);
  }

  /** What the run as a whole says. */
  @JsonIgnore
  public Conclusion conclusion() {
    if (summary.fail() > waived()) {
      return Conclusion.BREAKS_A_MUST;
    }
    if (waivers.stream().anyMatch(WaiverUse::stale)) {
      return Conclusion.STALE_WAIVER;
    }
    var said = summary.pass() + summary.warn() + waived();
    return summary.broken() > 0 || said == 0 || !inconclusive.isEmpty()
        ? Conclusion.INCONCLUSIVE
        : Conclusion.CONFORMS;
  }

  /** How many failures are waived. */
  public int waived() {
    return (int) results.stream().filter(result -> waiver(result).isPresent()).count();
  }

  /** The waiver of a result, if it has one. */
  public Optional<WaiverUse> waiver(Result result) {
    return waivers.stream().filter(waiver -> waiver.waives(result)).findFirst();
  }

  /** The status with which a command ends that made this report. */
  public int exitCode() {
    return conclusion().exitCode();
  }

  /**
   * Reads a {@code report.json}.
   *
   * @throws IOException if it cannot be read, is no report, or is of a newer schema version
   */
  public static Report read(Path file) throws IOException {
    return ReportJson.read(file);
  }

  /**
   * Writes a {@code report.json}: whole or not at all.
   *
   * @throws IOException if the directory cannot be written
   */
  public void write(Path file) throws IOException {
    ReportJson.write(this, file);
  }
}
