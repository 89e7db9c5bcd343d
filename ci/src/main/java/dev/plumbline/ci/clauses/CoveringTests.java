package dev.plumbline.ci.clauses;

import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.run.Selection;
import dev.plumbline.fixtures.run.SuiteRun;
import dev.plumbline.spec.clause.ClauseCatalogue;
import dev.plumbline.spec.clause.ClauseId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which tests name which clauses, read off the suites themselves. */
public final class CoveringTests {

  private static final Selection SUITES =
      new Selection(
          List.of("dev.plumbline.oci", "dev.plumbline.cri"), List.of(), List.of(), List.of());
  private static final Pattern ROW = Pattern.compile("\\{\\d+}");

  private CoveringTests() {}

  /** The tests by clause; a test with rows counts for every clause that a row may name. */
  public static Map<ClauseId, List<String>> of(ClauseCatalogue catalogue) {
    var tests = new TreeMap<ClauseId, List<String>>();
    for (var source : new SuiteRun(SUITES, 1, false).list()) {
      var method = source.getJavaMethod();
      var name = method.getDeclaringClass().getSimpleName() + "." + method.getName();
      for (var id : method.getAnnotation(Covers.class).value()) {
        var form = form(id);
        for (var clause : catalogue.all()) {
          if (form.matcher(clause.id().value()).matches()) {
            tests.computeIfAbsent(clause.id(), any -> new ArrayList<>()).add(name);
          }
        }
      }
    }
    return tests;
  }

  private static Pattern form(String id) {
    return Pattern.compile(
        ROW.splitAsStream(id + " ")
            .map(String::strip)
            .map(Pattern::quote)
            .collect(Collectors.joining("[a-zA-Z0-9-]+")));
  }
}
