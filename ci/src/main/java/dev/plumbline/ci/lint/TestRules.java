package dev.plumbline.ci.lint;

import dev.plumbline.fixtures.cri.mutants.CriMutants;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Titles;
import dev.plumbline.fixtures.mutants.Mutants;
import dev.plumbline.spec.clause.ClauseCatalogue;
import dev.plumbline.spec.clause.ClauseId;
import dev.plumbline.spec.clause.TestKind;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the tests of a suite, and the clauses that they name, keep to. */
public final class TestRules {

  private static final Pattern OPINION = Pattern.compile("\\b(should|must|test that)\\b");
  private static final int MOST_OF_A_TITLE = 100;

  private TestRules() {}

  /** Titles that are long, that another test of the package has, or that are no fact. */
  public static List<Finding> titles(Collection<Method> tests) {
    var seen = new HashMap<String, Method>();
    var findings = new ArrayList<Finding>();
    for (var test : tests) {
      var title = Titles.of(test);
      var before = seen.put(test.getDeclaringClass().getPackageName() + " " + title, test);
      var problem =
          before != null
              ? "is the title of " + name(before) + " too"
              : title.length() > MOST_OF_A_TITLE
                  ? "is longer than %d characters".formatted(MOST_OF_A_TITLE)
                  : OPINION.matcher(title).find() ? "states no fact, but what should be" : "";
      if (!problem.isEmpty()) {
        findings.add(
            new Finding(
                "titles",
                name(test),
                "'%s' %s".formatted(title, problem),
                "rename the method by the fact that it states"));
      }
    }
    return findings;
  }

  /** Tests of clauses that there are not, or that are said to be untestable. */
  public static List<Finding> clauses(Collection<Method> tests, ClauseCatalogue catalogue) {
    var findings = new ArrayList<Finding>();
    for (var test : tests) {
      for (var id : test.getAnnotation(Covers.class).value()) {
        if (id.contains("{")) {
          continue;
        }
        var clause = catalogue.find(new ClauseId(id));
        if (clause.isEmpty()) {
          var near = String.join(" or ", catalogue.suggest(id));
          findings.add(
              new Finding(
                  "catalogue",
                  name(test),
                  "covers '%s', which no clause is called".formatted(id),
                  near.isEmpty() ? "./plumb clauses --all" : "write " + near));
        } else if (clause.get().test() == TestKind.NONE) {
          findings.add(
              new Finding(
                  "catalogue",
                  name(test),
                  "covers '%s', which is said to be untestable".formatted(id),
                  "./plumb clauses show " + id));
        }
      }
    }
    return findings;
  }

  /**
   * Mutants that there are not, of clauses that tests name in full: other clauses may name theirs
   * beforehand.
   */
  public static List<Finding> mutants(Collection<Method> tests, ClauseCatalogue catalogue) {
    var tested =
        tests.stream()
            .flatMap(test -> Stream.of(test.getAnnotation(Covers.class).value()))
            .collect(Collectors.toSet());
    var findings = new ArrayList<Finding>();
    for (var clause : catalogue.all()) {
      if (!tested.contains(clause.id().value())) {
        continue;
      }
      for (var mutant : clause.mutants()) {
        if (!isThere(mutant)) {
          var near = String.join(" or ", Mutants.suggest(mutant));
          findings.add(
              new Finding(
                  "catalogue",
                  "%s:%d".formatted(clause.file(), clause.line()),
                  "names the mutant '%s', which there is not".formatted(mutant),
                  near.isEmpty() ? "./plumb mutants oci --list" : "write " + near));
        }
      }
    }
    return findings;
  }

  private static boolean isThere(String mutant) {
    return CriMutants.isOne(mutant)
        ? CriMutants.find(mutant).isPresent()
        : Mutants.find(mutant).isPresent();
  }

  private static String name(Method test) {
    return test.getDeclaringClass().getSimpleName() + "." + test.getName();
  }
}
