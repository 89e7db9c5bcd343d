package dev.plumbline.ci.check;

import dev.plumbline.ci.console.Console;
import dev.plumbline.ci.console.ExitCode;
import dev.plumbline.ci.guest.Guest;
import dev.plumbline.ci.guest.GuestJob;
import dev.plumbline.ci.guest.GuestKind;
import dev.plumbline.fixtures.outcome.HarnessException;
import dev.plumbline.reports.Format;
import dev.plumbline.reports.model.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Judges subjects in a guest, and writes here the reports of what was found there. */
final class GuestCheck {

  private static final Path REPORT = GuestJob.RESULT.resolve("report");

  private final GuestKind kind;
  private final GuestSubjects subjects;
  private final List<String> chosen;
  private final List<Path> files;
  private final Console console;

  /**
   * Judges these.
   *
   * @param chosen the words that choose tests and how they run
   * @param files the files that these words name
   */
  GuestCheck(
      GuestKind kind,
      GuestSubjects subjects,
      List<String> chosen,
      List<Path> files,
      Console console) {
    this.kind = kind;
    this.subjects = subjects;
    this.chosen = chosen;
    this.files = files;
    this.console = console;
  }

  /**
   * Starts the guest and waits for its end.
   *
   * @param words the command line, for the reports
   * @param places where the report on a subject goes, by its name and whether it is the only one
   * @return the exit status
   */
  int run(List<String> words, BiFunction<String, Boolean, ReportFiles> places) throws IOException {
    console.say("plumb: starting a guest: %s".formatted(kind));
    var guest = Guest.of(new GuestJob(kind, guestWords(), subjects.programs(), files));
    // Closed in this order: nothing is left behind when a signal's end is waited for no more.
    try (var interruption =
        new Interruption(() -> guest.stop("interrupted"), () -> guest.stop("interrupted"))) {
      try (guest) {
        return judged(guest, words, places);
      } catch (HarnessException e) {
        if (interruption.begun()) {
          return ExitCode.INTERRUPTED;
        }
        throw e;
      }
    }
  }

  private int judged(
      Guest guest, List<String> words, BiFunction<String, Boolean, ReportFiles> places)
      throws IOException {
    var left = guest.run(this::relay);
    var codes = new ArrayList<Integer>();
    for (var name : subjects.names()) {
      var report = report(left, name).startedBy(words);
      places.apply(name, subjects.alone()).write(report);
      codes.add(report.exitCode());
    }
    return ExitCode.of(codes);
  }

  private List<String> guestWords() {
    var words = new ArrayList<>(List.of("check", subjects.suite()));
    words.addAll(subjects.naming());
    words.addAll(chosen);
    words.addAll(List.of("--out", REPORT.toString(), "--format", "json"));
    if (console.quiet()) {
      words.add("--quiet");
    }
    if (console.verbose()) {
      words.add("--verbose");
    }
    return words;
  }

  /** Where the guest writes its report is nothing that a reader could find. */
  private void relay(String line) {
    if (!line.startsWith("report: ")) {
      console.complain(line);
    }
  }

  private Report report(Path left, String name) throws IOException {
    var directory = left.resolve(GuestJob.RESULT.relativize(REPORT).toString());
    var file = (subjects.alone() ? directory : directory.resolve(name)).resolve(Format.JSON.file());
    if (!Files.exists(file)) {
      var status = Files.readString(left.resolve("status"), StandardCharsets.UTF_8).strip();
      throw new HarnessException(
          "the guest's plumb ended with status %s and left no report on %s"
              .formatted(status, name));
    }
    return Report.read(file);
  }
}
