package dev.plumbline.reports;

import dev.plumbline.reports.model.Report;
import dev.plumbline.reports.model.WaiverUse;
import dev.plumbline.reports.text.ClosingLine;
import dev.plumbline.spec.clause.ClauseCatalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;

/** The report of a build that judges a subject. */
public final class BuildReport {

  private BuildReport() {}

  /**
   * Writes it in every form but Allure's page.
   *
   * @return what a reader of the build is told: where it is, and its closing line
   */
  public static List<String> write(Report report, ClauseCatalogue catalogue, Path directory) {
    var formats = EnumSet.copyOf(Format.all());
    formats.remove(Format.ALLURE);
    try {
      Reports.writeAll(report, catalogue, directory, formats);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.of(
        "report: " + directory.resolve(Format.HTML.file()).toAbsolutePath(),
        ClosingLine.of(report));
  }

  /**
   * Demands that each waiver is in force and has waived something.
   *
   * @throws IllegalStateException naming those that have not, which fails the build
   */
  public static void demandFreshWaivers(Report report) {
    var stale = report.waivers().stream().filter(WaiverUse::stale).map(WaiverUse::complaint);
    var complaints = stale.collect(Collectors.joining("\n"));
    if (!complaints.isEmpty()) {
      throw new IllegalStateException(complaints);
    }
  }
}
