package dev.plumbline.reports;

import dev.plumbline.reports.allure.AllureResults;
import dev.plumbline.reports.allure.AllureSite;
import dev.plumbline.reports.allure.AllureUnavailableException;
import dev.plumbline.reports.html.HtmlReport;
import dev.plumbline.reports.junit.JunitXml;
import dev.plumbline.reports.markdown.MarkdownReport;
import dev.plumbline.reports.model.AtomicFile;
import dev.plumbline.reports.model.ClauseMatrix;
import dev.plumbline.reports.model.FreshDirectory;
import dev.plumbline.reports.model.Report;
import dev.plumbline.spec.clause.ClauseCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;

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
    var problems = new ArrayList<String>();
    for (var format : new TreeSet<>(formats)) {
      var file = directory.resolve(format.file());
      try {
        write(report, matrix, format, file, formats);
        files.add(file);
      } catch (AllureUnavailableException e) {
        Files.deleteIfExists(file);
        problems.add(String.valueOf(e.getMessage()));
      }
    }
    return new Written(files, problems);
  }

  private static void write(
      Report report, ClauseMatrix matrix, Format format, Path file, Set<Format> formats)
      throws IOException, AllureUnavailableException {
    switch (format) {
      case JSON -> report.write(file);
      case HTML -> AtomicFile.write(file, HtmlReport.of(report, matrix));
      case MARKDOWN -> AtomicFile.write(file, MarkdownReport.of(report, matrix));
      case JUNIT -> AtomicFile.write(file, JunitXml.of(report, matrix));
      case ALLURE_RESULTS -> AllureResults.write(report, matrix, file);
      case ALLURE -> {
        var title = "Plumbline: " + report.subject().display();
        var results = file.resolveSibling(Format.ALLURE_RESULTS.file());
        // They come first in the order of the formats.
        if (formats.contains(Format.ALLURE_RESULTS)) {
          AllureSite.generate(results, file, title);
        } else {
          site(report, matrix, file, title);
        }
      }
    }
  }

  private static void site(Report report, ClauseMatrix matrix, Path file, String title)
      throws IOException, AllureUnavailableException {
    var results = Files.createTempDirectory("plumb-allure-results");
    try {
      AllureResults.write(report, matrix, results.resolve("results"));
      AllureSite.generate(results.resolve("results"), file, title);
    } finally {
      FreshDirectory.delete(results);
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
