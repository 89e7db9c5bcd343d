package dev.plumbline.ci.check;

import dev.plumbline.ci.console.Console;
import dev.plumbline.reports.Format;
import dev.plumbline.reports.Reports;
import dev.plumbline.reports.model.Report;
import dev.plumbline.reports.model.WaiverUse;
import dev.plumbline.reports.text.ClosingLine;
import dev.plumbline.spec.clause.ClauseCatalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/**
 * Writes a report and says where it lies; the line of counts comes last.
 *
 * @param catalogue the clauses judged by
 * @param directory where the files go
 * @param formats the forms wanted
 * @param console where to say so
 */
record ReportFiles(
    ClauseCatalogue catalogue, Path directory, Set<Format> formats, Console console) {

  void write(Report report) throws IOException {
    var written = Reports.writeAll(report, catalogue, directory, formats);
    written.problems().forEach(console::complain);
    var page = directory.resolve(Format.HTML.file());
    console.say("report: " + (written.files().contains(page) ? page : directory).toAbsolutePath());
    report.waivers().stream()
        .filter(WaiverUse::stale)
        .forEach(waiver -> console.complain("plumb: " + waiver.complaint()));
    console.print(ClosingLine.of(report));
  }
}
