package dev.plumbline.spec.clause.listing;

import dev.plumbline.spec.clause.Clause;
import dev.plumbline.spec.clause.ClauseCatalogue;
import dev.plumbline.spec.clause.ClauseId;
import dev.plumbline.spec.clause.Strength;
import dev.plumbline.spec.clause.TestKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Everything that the catalogue knows of one clause: {@code plumb clauses show ID}. */
public final class ClauseCard {

  private static final String CATALOGUE = "spec-schemas/src/main/resources/clauses/";
  private static final int NAME = 12;

  private final ClauseCatalogue catalogue;
  private final Map<ClauseId, List<String>> tests;

  /**
   * Cards of the catalogue's clauses.
   *
   * @param catalogue the clauses
   * @param tests the names of the tests that cover a clause; a clause without tests may be absent
   */
  public ClauseCard(ClauseCatalogue catalogue, Map<ClauseId, List<String>> tests) {
    this.catalogue = catalogue;
    this.tests = Map.copyOf(tests);
  }

  /** The card of a clause by its id or a former one; empty if there is none. */
  public Optional<String> show(String id) {
    try {
      return catalogue.find(new ClauseId(id)).map(this::card);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** What to say of an id that no clause has: the nearest ones, if any is near. */
  public String unknown(String id) {
    var near = catalogue.suggest(id);
    return "no clause has the id '"
        + id
        + "'"
        + (near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?");
  }

  private String card(Clause clause) {
    var text = new StringBuilder();
    text.append(clause.id()).append('\n');
    Hanging.lines("  ", clause.says()).forEach(line -> text.append(line).append('\n'));
    text.append('\n');
    line(text, "keyword", keyword(clause));
    line(text, "since", versions(clause));
    line(text, "where", clause.where());
    if (clause.via() != null) {
      catalogue.find(clause.via()).ifPresent(rule -> line(text, "via", reference(rule)));
    }
    if (clause.kubelet() != null) {
      line(text, "relied on", clause.kubelet());
    }
    line(text, "test", kind(clause.test()));
    if (clause.why() != null) {
      line(text, "why not", clause.why());
    }
    clause.needs().forEach(need -> line(text, "needs", need(need)));
    if (!clause.mutants().isEmpty()) {
      line(text, "mutants", String.join(", ", clause.mutants()));
    }
    if (clause.help() != null) {
      line(text, "help", clause.help());
    }
    covered(text, clause);
    neighbours(text, clause);
    clause.formerly().forEach(id -> line(text, "formerly", id.value()));
    line(text, "catalogue", CATALOGUE + clause.file() + ":" + clause.line());
    return text.toString();
  }

  private static String keyword(Clause clause) {
    var weight = clause.strength().map(ClauseCard::weight).orElse("a permission, never judged");
    var earlier =
        new TreeMap<>(clause.keywords())
            .entrySet().stream()
                .map(entry -> entry.getValue().text() + " from " + entry.getKey())
                .collect(Collectors.joining(", "));
    return clause.keyword().text() + ": " + weight + (earlier.isEmpty() ? "" : "; " + earlier);
  }

  private static String weight(Strength strength) {
    return switch (strength) {
      case M, K -> "broken is FAIL";
      case S, D -> "broken is WARN";
      case X -> "an escape is FAIL";
    };
  }

  private static String versions(Clause clause) {
    return clause.since() + (clause.until() == null ? "" : ", no longer in " + clause.until());
  }

  private static String kind(TestKind kind) {
    return switch (kind) {
      case PROBE -> "probe: a program inside the container tries it";
      case COMMAND -> "command: the exit status or effect of a command";
      case STATE -> "state: what the runtime reports of the container";
      case FILES -> "files: what can be seen from outside, or a document";
      case RPC -> "rpc: a remote procedure call";
      case NONE -> "none";
    };
  }

  private String need(String id) {
    var need = catalogue.needs().get(id);
    return need == null ? id : id + ": " + need.description();
  }

  private void covered(StringBuilder text, Clause clause) {
    var names = tests.getOrDefault(clause.id(), List.of());
    if (names.isEmpty() && clause.test() != TestKind.NONE) {
      line(text, "tests", "not tested yet");
    }
    names.forEach(name -> line(text, "tests", name));
    var bound = catalogue.all().stream().filter(c -> clause.id().equals(c.via())).count();
    if (bound > 0) {
      line(text, "binds", bound + (bound == 1 ? " clause" : " clauses") + " through via");
    }
  }

  private void neighbours(StringBuilder text, Clause clause) {
    var chapter = catalogue.inChapter(clause.id().chapter());
    var at = chapter.indexOf(clause);
    if (at > 0) {
      line(text, "before", reference(chapter.get(at - 1)));
    }
    if (at + 1 < chapter.size()) {
      line(text, "after", reference(chapter.get(at + 1)));
    }
  }

  private static String reference(Clause clause) {
    return clause.id() + ": " + clause.says();
  }

  private static void line(StringBuilder text, String name, String value) {
    var head = "  " + name + " ".repeat(NAME - name.length());
    Hanging.lines(head, value).forEach(line -> text.append(line).append('\n'));
  }
}
