package dev.plumbline.reports.model;

import dev.plumbline.spec.clause.Clause;
import dev.plumbline.spec.clause.ClauseCatalogue;
import dev.plumbline.spec.clause.ClauseId;
import dev.plumbline.spec.clause.SpecVersion;
import dev.plumbline.spec.verdict.ClauseResult;
import dev.plumbline.spec.verdict.Host;
import dev.plumbline.spec.verdict.Subject;
import dev.plumbline.spec.waiver.Waivers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts a run's results together into a {@link Report} and does all the counting. */
public final class ReportBuilder {

  private final SpecVersion version;
  private final Subject subject;
  private final Host host;
  private final List<Result> results = new ArrayList<>();
  private List<Clause> clauses = List.of();
  private String catalogueDigest = "";
  private String suiteVersion = "";
  private Instant startedAt = Instant.EPOCH;
  private double wallSeconds;
  private List<String> commandLine = List.of();
  private String inconclusive = "";
  private Waivers waivers = Waivers.NONE;

  private ReportBuilder(SpecVersion version, Subject subject, Host host) {
    this.version = version;
    this.subject = subject;
    this.host = host;
  }

  /**
   * Starts a report.
   *
   * @param version the version judged by
   * @param subject what was judged
   * @param host where; its capabilities that are not offered decide which clauses are testable
   */
  public static ReportBuilder judgedBy(SpecVersion version, Subject subject, Host host) {
    return new ReportBuilder(version, subject, host);
  }

  /**
   * Names the clauses judged by.
   *
   * @param clauses those of the specifications that this suite covers, in the catalogue's order
   * @param digest digest of the whole catalogue
   */
  public ReportBuilder catalogue(Collection<Clause> clauses, String digest) {
    this.clauses = List.copyOf(clauses);
    this.catalogueDigest = digest;
    return this;
  }

  /** Names the specifications of the catalogue that this suite judges by. */
  public ReportBuilder catalogue(ClauseCatalogue catalogue, Collection<String> specs) {
    return catalogue(
        catalogue.all().stream().filter(clause -> specs.contains(clause.id().spec())).toList(),
        catalogue.digest());
  }

  /** Adds results, in any order. */
  public ReportBuilder results(Collection<ClauseResult> found) {
    found.stream().map(Result::of).forEach(results::add);
    return this;
  }

  /** Names the release of the suites. */
  public ReportBuilder suiteVersion(String suiteVersion) {
    this.suiteVersion = suiteVersion;
    return this;
  }

  /** Says when the run began and how long it took. */
  public ReportBuilder ran(Instant startedAt, double wallSeconds) {
    this.startedAt = startedAt;
    this.wallSeconds = Math.round(wallSeconds * 1000) / 1000.0;
    return this;
  }

  /** Records the command that started the run. */
  public ReportBuilder commandLine(List<String> words) {
    this.commandLine = List.copyOf(words);
    return this;
  }

  /** Records why the run says nothing as a whole: the canary's message, or an interruption. */
  public ReportBuilder inconclusive(String reason) {
    this.inconclusive = reason;
    return this;
  }

  /** Names the waivers that speak of the subject. */
  public ReportBuilder waivers(Waivers waivers) {
    this.waivers = waivers;
    return this;
  }

  /**
   * The report, its results in the catalogue's order.
   *
   * @throws IllegalArgumentException if two results share an id
   */
  public Report build() {
    var places = new HashMap<ClauseId, Integer>();
    clauses.forEach(clause -> places.putIfAbsent(clause.id(), places.size()));
    results.sort(
        Comparator.comparingInt((Result r) -> places.getOrDefault(r.clause(), Integer.MAX_VALUE))
            .thenComparing(Result::id));
    var matrix = ClauseMatrix.of(clauses, Map.of(), results, version, host.capabilities());
    return new Report(
        Report.SCHEMA_VERSION,
        suiteVersion,
        catalogueDigest,
        version,
        subject,
        host,
        Summary.of(results),
        matrix.counts(),
        wallSeconds,
        results,
        scores(matrix.countsBySpec()),
        startedAt,
        commandLine,
        inconclusive,
        WaiverUse.of(waivers, results));
  }

  private List<Score> scores(Map<String, ClauseCounts> counts) {
    return counts.entrySet().stream()
        .map(entry -> new Score(entry.getKey(), summaryOf(entry.getKey()), entry.getValue()))
        .toList();
  }

  private Summary summaryOf(String spec) {
    return Summary.of(results.stream().filter(r -> r.clause().spec().equals(spec)).toList());
  }
}
