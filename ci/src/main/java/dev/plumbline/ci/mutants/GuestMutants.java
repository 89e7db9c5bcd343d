package dev.plumbline.ci.mutants;

import dev.plumbline.ci.check.GuestSubjects;
import dev.plumbline.ci.check.Interruption;
import dev.plumbline.ci.console.Console;
import dev.plumbline.ci.console.ExitCode;
import dev.plumbline.ci.guest.Guest;
import dev.plumbline.ci.guest.GuestJob;
import dev.plumbline.ci.guest.GuestKind;
import dev.plumbline.fixtures.outcome.HarnessException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Tries mutants in a guest.
 *
 * @param kind the kind of host
 * @param subject the subject to break
 * @param console where to tell of it
 */
record GuestMutants(GuestKind kind, GuestSubjects subject, Console console) {

  private static final String FILE = "mutants.json";

  /**
   * Starts the guest and waits for its end.
   *
   * @param chosen the words that choose mutants
   * @param out where the report goes
   * @return the exit status
   */
  int run(List<String> chosen, Path out) throws IOException {
    var words = new ArrayList<>(List.of("mutants", subject.suite()));
    words.addAll(subject.naming());
    words.addAll(chosen);
    words.addAll(List.of("--out", GuestJob.RESULT.toString()));
    if (console.verbose()) {
      words.add("--verbose");
    }
    console.say("plumb: starting a guest: %s".formatted(kind));
    var guest = Guest.of(new GuestJob(kind, words, subject.programs(), List.of()));
    try (var interruption =
        new Interruption(() -> guest.stop("interrupted"), () -> guest.stop("interrupted"))) {
      try (guest) {
        return told(guest.run(this::relay), out);
      } catch (HarnessException e) {
        if (interruption.begun()) {
          return ExitCode.INTERRUPTED;
        }
        throw e;
      }
    }
  }

  /** Where the guest writes its report is nothing that a reader could find. */
  private void relay(String line) {
    if (!line.startsWith("report: ")) {
      console.complain(line);
    }
  }

  private int told(Path left, Path out) throws IOException {
    Files.readAllLines(left.resolve("stdout")).forEach(console::print);
    if (Files.exists(left.resolve(FILE))) {
      Files.createDirectories(out);
      Files.copy(left.resolve(FILE), out.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
      console.say("report: " + out.resolve(FILE).toAbsolutePath());
    }
    return Integer.parseInt(Files.readString(left.resolve("status")).strip());
  }
}
