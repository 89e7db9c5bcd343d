package dev.plumbline.spec.clause;

import dev.plumbline.spec.entry.Problem;
import dev.plumbline.spec.entry.Problems;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What a readable catalogue must also keep: the house rules, checked by a fast test. */
public final class CatalogueRules {

  private static final int LONGEST_LINE = 120;
  private static final Pattern WHERE = Pattern.compile("[a-z-]+\\.md#[A-Za-z0-9-]+");
  private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{8}");
  private static final Pattern INTERFACE = Pattern.compile("[A-Z]\\w*(\\.\\w+)?");
  private static final Pattern MUTANT =
      Pattern.compile(
          "(drop|alter):(/[^/\\s]+)+|(exit|call|answer|hooks|cri):[A-Za-z0-9-]+"
              + "|(request|response):[A-Z]\\w+/\\w+(\\.\\w+)*");

  /** The weights that the clauses of a rule book may have. */
  private static final Map<String, Set<Strength>> WEIGHTS =
      Map.of(
          "runtime-spec", Set.of(Strength.M, Strength.S),
          "commandline", Set.of(Strength.D),
          "security", Set.of(Strength.X),
          "cri", Set.of(Strength.M, Strength.S),
          "kubernetes", Set.of(Strength.K, Strength.D),
          "cri-security", Set.of(Strength.X));

  /** The rule books whose clauses are about messages of the CRI. */
  private static final Set<String> OF_THE_INTERFACE = Set.of("cri", "kubernetes", "cri-security");

  private final ClauseCatalogue catalogue;
  private final Problems problems = new Problems();

  private CatalogueRules(ClauseCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Everything that breaks a rule, by file and line. */
  public static List<Problem> problems(ClauseCatalogue catalogue) {
    var rules = new CatalogueRules(catalogue);
    rules.check();
    return rules.problems.sorted();
  }

  private void check() {
    var lines = new HashMap<String, Clause>();
    for (var clause : catalogue.all()) {
      reasons(clause);
      line(clause, lines);
      keyword(clause);
      versions(clause);
      names(clause);
      forms(clause);
    }
    for (var chapter : catalogue.chapters()) {
      if (chapter.title().equals(chapter.id())) {
        problems.add("chapters.yaml", 1, "no title for " + chapter.id());
      }
    }
  }

  private void reasons(Clause clause) {
    var tested = clause.test() != TestKind.NONE;
    if (!tested && clause.why() == null) {
      add(clause, "'test: none' needs a 'why'");
    }
    if (tested && clause.why() != null) {
      add(clause, "'why' belongs to 'test: none' only; a comment can say more");
    }
    if (tested && clause.help() == null) {
      add(clause, "'help' is missing: what to look at in one's own runtime");
    }
    if (tested
        && clause.mutants().isEmpty()
        && clause.keyword().strength().filter(Strength.M::equals).isPresent()) {
      add(clause, "'mutants' is missing: which broken promise do its tests notice?");
    }
  }

  private void line(Clause clause, Map<String, Clause> lines) {
    var says = clause.says();
    if (says.length() > LONGEST_LINE) {
      add(clause, "'says' has " + says.length() + " characters, " + LONGEST_LINE + " fit");
    }
    if (!says.endsWith(".")) {
      add(clause, "'says' is a sentence and ends with a full stop");
    }
    var same = lines.putIfAbsent(says, clause);
    if (same != null) {
      add(clause, "'says' is the same as that of " + same.id());
    }
  }

  private void keyword(Clause clause) {
    var strength = clause.strength();
    if (strength.isEmpty() && clause.test() != TestKind.NONE) {
      add(clause, "a permission (" + clause.keyword().text() + ") has 'test: none'");
    }
    var allowed = WEIGHTS.get(clause.id().spec());
    if (allowed != null && strength.filter(weight -> !allowed.contains(weight)).isPresent()) {
      add(clause, "a clause of " + clause.id().spec() + " is not " + clause.keyword().text());
    }
    if ((clause.keyword() == Keyword.KUBERNETES) != (clause.kubelet() != null)) {
      add(clause, "'kubelet' tells who relies on it, if and only if the keyword is KUBERNETES");
    }
    if (!clause.keywords().isEmpty()) {
      var newest = new TreeMap<>(clause.keywords()).lastEntry().getValue();
      if (newest != clause.keyword()) {
        add(clause, "'keyword' is not the newest of 'keywords', " + newest.text());
      }
    }
  }

  private void versions(Clause clause) {
    var until = clause.until();
    if (until != null && clause.since().compareTo(until) >= 0) {
      add(clause, "'since' " + clause.since() + " is not before 'until' " + until);
    }
    clause.keywords().keySet().stream()
        .filter(version -> version.compareTo(clause.since()) < 0)
        .min(Comparator.naturalOrder())
        .ifPresent(early -> add(clause, "'keywords' begins before 'since': " + early));
  }

  private void names(Clause clause) {
    var needs = catalogue.needs().keySet();
    for (var need : clause.needs()) {
      if (!needs.contains(need)) {
        add(
            clause,
            "unknown need '" + need + "'" + EditDistance.hint(need, needs) + " (needs.yaml)");
      }
    }
    var via = clause.via();
    if (via != null && catalogue.find(via).isEmpty()) {
      var near = catalogue.suggest(via.value());
      add(
          clause,
          "'via' names no clause: "
              + via
              + (near.isEmpty() ? "" : "; did you mean " + near.get(0)));
    }
    for (var old : clause.formerly()) {
      if (catalogue.find(old).filter(found -> found.id().equals(old)).isPresent()) {
        add(clause, "'formerly' names an id that is in use: " + old);
      }
    }
  }

  private void forms(Clause clause) {
    if (clause.id().spec().endsWith("-spec") && !WHERE.matcher(clause.where()).matches()) {
      add(clause, "'where' reads document.md#anchor, was '" + clause.where() + "'");
    }
    if (OF_THE_INTERFACE.contains(clause.id().spec())
        && !INTERFACE.matcher(clause.where()).matches()) {
      add(clause, "'where' reads Rpc or Message.field, was '" + clause.where() + "'");
    }
    for (var mutant : clause.mutants()) {
      if (!MUTANT.matcher(mutant).matches()) {
        add(
            clause,
            "a mutant reads drop: or alter: and a JSON pointer, request: or response: and an rpc's"
                + " field, or exit:, call:, answer:, hooks: or cri: and a name, was '"
                + mutant
                + "'");
      }
    }
    for (var sentence : clause.sentences()) {
      if (!FINGERPRINT.matcher(sentence).matches()) {
        add(clause, "a fingerprint has eight hexadecimal digits, was '" + sentence + "'");
      }
    }
  }

  private void add(Clause clause, String message) {
    problems.add(clause.file(), clause.line(), clause.id() + ": " + message);
  }
}
