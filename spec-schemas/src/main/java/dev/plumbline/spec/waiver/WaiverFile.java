package dev.plumbline.spec.waiver;

import dev.plumbline.spec.clause.ClauseCatalogue;
import dev.plumbline.spec.clause.ClauseId;
import dev.plumbline.spec.clause.EditDistance;
import dev.plumbline.spec.entry.Entry;
import dev.plumbline.spec.entry.EntryParser;
import dev.plumbline.spec.entry.Problem;
import dev.plumbline.spec.entry.Problems;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a waivers file, and names file, line and key of every problem. */
final class WaiverFile {

  private static final List<String> KEYS =
      List.of("clause", "test", "subject", "reason", "link", "expires");

  private final ClauseCatalogue catalogue;
  private final Problems problems = new Problems();

  private WaiverFile(ClauseCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  static List<Waiver> read(Path file, ClauseCatalogue catalogue) {
    var reader = new WaiverFile(catalogue);
    var waivers =
        EntryParser.parse(file.toString(), text(file), reader.problems).stream()
            .flatMap(entry -> reader.waiver(entry).stream())
            .toList();
    var found = reader.problems.sorted();
    if (!found.isEmpty()) {
      throw new WaiverException(found.stream().map(Problem::toString).toList());
    }
    return waivers;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new WaiverException(List.of("%s: cannot be read".formatted(file)));
    }
  }

  private Optional<Waiver> waiver(Entry entry) {
    for (var key : entry.fields().keySet()) {
      if (!KEYS.contains(key)) {
        problems.add(
            entry, key, "'" + key + "' is no key of a waiver" + EditDistance.hint(key, KEYS));
      }
    }
    var target = target(entry);
    var subject = required(entry, "subject", Function.identity(), "");
    var reason = required(entry, "reason", Function.identity(), "");
    var link = required(entry, "link", URI::create, "an address");
    var expires = required(entry, "expires", LocalDate::parse, "a day like 2027-06-30");
    return target == null || subject == null || reason == null || link == null || expires == null
        ? Optional.empty()
        : Optional.of(
            new Waiver(target, subject, reason, link, expires, entry.file(), entry.line()));
  }

  private @Nullable String target(Entry entry) {
    var clause = entry.text("clause", problems);
    var test = entry.text("test", problems);
    if ((clause == null) == (test == null)) {
      problems.add(entry, "clause", "either 'clause' or 'test' is needed");
      return null;
    }
    if (clause != null && !known(clause)) {
      var near = catalogue.suggest(clause);
      problems.add(
          entry,
          "clause",
          "no clause '%s' in the catalogue%s"
              .formatted(clause, near.isEmpty() ? "" : "; did you mean " + near.get(0) + "?"));
      return null;
    }
    return clause == null ? test : clause;
  }

  private boolean known(String clause) {
    try {
      return catalogue.find(new ClauseId(clause)).isPresent();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private <T> @Nullable T required(
      Entry entry, String key, Function<String, T> parse, String form) {
    var text = entry.text(key, problems);
    if (text == null || text.isEmpty()) {
      problems.add(entry, key, "'" + key + "' is missing");
      return null;
    }
    try {
      return parse.apply(text);
    } catch (IllegalArgumentException | DateTimeException e) {
      problems.add(entry, key, "'%s': '%s' is not %s".formatted(key, text, form));
      return null;
    }
  }
}
