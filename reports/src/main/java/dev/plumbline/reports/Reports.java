package dev.plumbline.reports;

import dev.plumbline.reports.html.HtmlReport;
import dev.plumbline.reports.junit.JunitXml;
import dev.plumbline.reports.markdown.MarkdownReport;
import dev.plumbline.reports.model.AtomicFile;
import dev.plumbline.reports.model.ClauseMatrix;
import dev.plumbline.reports.model.Report;
import dev.plumbline.spec.clause.ClauseCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Writes a report in all the forms asked for. */
public final class Reports {

  private Reports() {}

  /**
   * Writes a report into a directory, which is made if it is absent. Every file appears whole or
   * not at all, over what an earlier run left there.
   *
   * @param report the report
   * @param catalogue the clauses it was judged by
   * @param directory where the files go
   * @param formats the forms wanted
   * @return what was written, and what could not be made here
   * @throws IOException naming the directory or file, if it cannot be written
   */
  public static Written writeAll(
      Report report, ClauseCatalogue catalogue, Path directory, Set<Format> formats)
      throws IOException {
    return writeAll(report, ClauseMatrix.of(report, catalogue), directory, formats);
  }

  /** As {@link #writeAll(Report, ClauseCatalogue, Path, Set)}, with the clauses already set. */
  public static Written writeAll(
      Report report, ClauseMatrix matrix, Path directory, Set<Format> formats) throws IOException {
    prepare(directory);
    var files = new ArrayList<Path>();
    for (var format : EnumSet.copyOf(formats)) {
      var file = directory.resolve(format.file());
      write(report, matrix, format, file);
      files.add(file);
    }
    return new Written(files, List.of());
  }

  private static void write(Report report, ClauseMatrix matrix, Format format, Path file)
      throws IOException {
    switch (format) {
      case JSON -> report.write(file);
      case HTML -> AtomicFile.write(file, HtmlReport.of(report, matrix));
      case MARKDOWN -> AtomicFile.write(file, MarkdownReport.of(report, matrix));
      case JUNIT -> AtomicFile.write(file, JunitXml.of(report, matrix));
    }
  }

  private static void prepare(Path directory) throws IOException {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new IOException("make report directory " + directory + ": " + e, e);
    }
    if (!Files.isWritable(directory)) {
      throw new IOException("report directory " + directory + " is not writable");
    }
  }
}
