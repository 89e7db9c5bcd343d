package dev.plumbline.ci.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.ci.console.ExitCode;
import dev.plumbline.fixtures.host.HostNeeds;
import dev.plumbline.fixtures.run.Circumstances;
import dev.plumbline.reports.model.Report;
import dev.plumbline.reports.model.ReportBuilder;
import dev.plumbline.spec.clause.ClauseCatalogue;
import dev.plumbline.spec.clause.ClauseId;
import dev.plumbline.spec.clause.SpecVersion;
import dev.plumbline.spec.verdict.ClauseResult;
import dev.plumbline.spec.verdict.Subject;
import dev.plumbline.spec.verdict.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What a gate reads off the comparison of two reports. */
final class CompareCommandTests {

  private static final ClauseId CLAUSE = new ClauseId("runtime-spec/root/readonly");

  @TempDir private Path directory;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void regressionEndsWithOneAndIsNamed() throws IOException {
    var code = compare(report("old", Verdict.PASS), report("new", Verdict.FAIL));
    assertThat(code).isEqualTo(ExitCode.BREAKS_A_MUST);
    assertThat(out.toString()).contains("PASS → FAIL " + CLAUSE + "@T.t");
  }

  @Test
  void fixEndsWithZero() throws IOException {
    var code = compare(report("old", Verdict.FAIL), report("new", Verdict.PASS));
    assertThat(code).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).contains("FAIL → PASS " + CLAUSE + "@T.t");
  }

  @Test
  void directoryStandsForTheReportInIt() throws IOException {
    var file = report("same", Verdict.FAIL);
    assertThat(compare(file, directory.resolve("same"))).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).isEqualToIgnoringNewLines("no verdict differs");
  }

  @Test
  void missingReportIsNamed() throws IOException {
    var absent = directory.resolve("absent.json");
    assertThat(compare(absent, report("new", Verdict.PASS))).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).startsWith(absent + ": there is no such report");
  }

  @Test
  void fileThatIsNoReportIsNamed() throws IOException {
    var other = Files.writeString(directory.resolve("other.json"), "{}");
    assertThat(compare(other, report("new", Verdict.PASS))).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).startsWith("read " + other + ": not a Plumbline report");
  }

  private int compare(Path before, Path after) {
    var factory = CommandLine.defaultFactory();
    try {
      return new CommandLine(factory.create(CompareCommand.class))
          .setOut(new PrintWriter(out, true))
          .setErr(new PrintWriter(err, true))
          .execute(before.toString(), after.toString());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private Path report(String name, Verdict verdict) throws IOException {
    var subject = new Subject("runc", "1", "/runc", "", "1.0.2", "", "", "", List.of(), List.of());
    var catalogue = ClauseCatalogue.load();
    var host = Circumstances.host(HostNeeds.ofThisHost(), catalogue);
    var result =
        new ClauseResult(
            CLAUSE + "@T.t", "t", CLAUSE, verdict, "", List.of(), List.of(), "", "", 0);
    Report report =
        ReportBuilder.judgedBy(SpecVersion.parse("1.0.2"), subject, host)
            .catalogue(catalogue, List.of("runtime-spec"))
            .results(List.of(result))
            .build();
    var file = directory.resolve(name).resolve("report.json");
    Files.createDirectories(file.getParent());
    report.write(file);
    return file;
  }
}
