package dev.plumbline.spec.clause;

import dev.plumbline.spec.entry.Entry;
import dev.plumbline.spec.entry.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns entries into clauses, needs, chapters and exceptions; what is malformed is a problem. */
final class ClauseReader {

  private static final Set<String> CLAUSE_KEYS =
      Set.of(
          "id",
          "keyword",
          "keywords",
          "since",
          "until",
          "where",
          "via",
          "kubelet",
          "says",
          "test",
          "why",
          "needs",
          "mutants",
          "help",
          "formerly",
          "sentences");

  private final Problems problems;
  private final Map<String, SpecVersion> versions = new HashMap<>();

  ClauseReader(Problems problems) {
    this.problems = problems;
  }

  /** A clause, unless one of the keys that every clause has is missing or malformed. */
  Optional<Clause> clause(Entry entry) {
    knownKeys(entry, CLAUSE_KEYS);
    var id = required(entry, "id", ClauseId::new);
    var keyword = required(entry, "keyword", Keyword::parse);
    var since = required(entry, "since", this::version);
    var where = required(entry, "where", Function.identity());
    var says = required(entry, "says", Function.identity());
    var test = required(entry, "test", text -> TestKind.valueOf(text.toUpperCase(Locale.ROOT)));
    var until = optional(entry, "until", this::version);
    var via = optional(entry, "via", ClauseId::new);
    var keywords = keywords(entry);
    var formerly = formerly(entry);
    if (id == null
        || keyword == null
        || since == null
        || where == null
        || says == null
        || test == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Clause(
            id,
            keyword,
            keywords,
            since,
            until,
            where,
            via,
            entry.text("kubelet", problems),
            says,
            test,
            entry.text("why", problems),
            entry.items("needs", problems),
            entry.items("mutants", problems),
            entry.text("help", problems),
            formerly,
            entry.items("sentences", problems),
            entry.file(),
            entry.line()));
  }

  /** A need: its kind is the word before the colon. */
  Optional<Need> need(Entry entry) {
    knownKeys(entry, Set.of("id", "is"));
    var id = required(entry, "id", Function.identity());
    var kind = required(entry, "id", ClauseReader::kind);
    var is = required(entry, "is", Function.identity());
    return id == null || kind == null || is == null
        ? Optional.empty()
        : Optional.of(new Need(id, kind, is));
  }

  /** A chapter's title. */
  Optional<Chapter> chapter(Entry entry) {
    knownKeys(entry, Set.of("chapter", "title"));
    var id = required(entry, "chapter", Function.identity());
    var title = required(entry, "title", Function.identity());
    return id == null || title == null ? Optional.empty() : Optional.of(new Chapter(id, title));
  }

  /** A sentence that binds somebody else. */
  Optional<NotBinding> notBinding(Entry entry) {
    knownKeys(entry, Set.of("sentence", "why"));
    var sentence = required(entry, "sentence", Function.identity());
    var why = required(entry, "why", Function.identity());
    return sentence == null || why == null
        ? Optional.empty()
        : Optional.of(new NotBinding(sentence, why, entry.file(), entry.line()));
  }

  private Map<SpecVersion, Keyword> keywords(Entry entry) {
    var keywords = new LinkedHashMap<SpecVersion, Keyword>();
    entry
        .pairs("keywords", problems)
        .forEach(
            (version, word) -> {
              var from = parse(entry, "keywords", version, SpecVersion::parse);
              var keyword = parse(entry, "keywords", word, Keyword::parse);
              if (from != null && keyword != null) {
                keywords.put(from, keyword);
              }
            });
    return keywords;
  }

  private List<ClauseId> formerly(Entry entry) {
    var ids = new ArrayList<ClauseId>();
    for (var text : entry.items("formerly", problems)) {
      var id = parse(entry, "formerly", text, ClauseId::new);
      if (id != null) {
        ids.add(id);
      }
    }
    return ids;
  }

  private void knownKeys(Entry entry, Set<String> keys) {
    for (var key : entry.fields().keySet()) {
      if (!keys.contains(key)) {
        problems.add(
            entry, key, "'" + key + "' is no key of an entry" + EditDistance.hint(key, keys));
      }
    }
  }

  private <T> @Nullable T required(Entry entry, String key, Function<String, T> parse) {
    var value = optional(entry, key, parse);
    if (value == null && !entry.fields().containsKey(key)) {
      problems.add(entry, key, "'" + key + "' is missing");
    }
    return value;
  }

  private <T> @Nullable T optional(Entry entry, String key, Function<String, T> parse) {
    var text = entry.text(key, problems);
    return text == null ? null : parse(entry, key, text, parse);
  }

  private <T> @Nullable T parse(
      Entry entry, String key, String text, Function<String, T> function) {
    try {
      return function.apply(text);
    } catch (IllegalArgumentException e) {
      problems.add(entry, key, "'" + key + "': '" + text + "' is not allowed" + reason(key));
      return null;
    }
  }

  private static String reason(String key) {
    return switch (key) {
      case "id", "via", "formerly" -> ": an id reads spec/section/slug in lower case";
      case "keyword" -> ": one of RFC 2119's keywords, KUBERNETES, DE_FACTO or SECURITY";
      case "keywords" -> ": a map from versions to keywords";
      case "since", "until" -> ": a version reads \"1.0.0\"";
      case "test" -> ": one of probe, command, state, files, rpc, none";
      default -> "";
    };
  }

  /** Nearly every entry names the same few versions. */
  private SpecVersion version(String text) {
    var known = versions.get(text);
    if (known == null) {
      known = SpecVersion.parse(text);
      versions.put(text, known);
    }
    return known;
  }

  private static Need.Kind kind(String id) {
    return Need.Kind.valueOf(
        id.substring(0, Math.max(0, id.indexOf(':'))).toUpperCase(Locale.ROOT));
  }
}
