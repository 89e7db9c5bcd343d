package dev.plumbline.ci.check;

import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Titles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.platform.engine.support.descriptor.MethodSource;

/** The tests of a suite, for {@code --list}. */
final class TestList {

  private final List<MethodSource> tests;

  TestList(List<MethodSource> found) {
    tests =
        found.stream()
            .filter(test -> test.getJavaMethod().isAnnotationPresent(Covers.class))
            .sorted(Comparator.comparing(TestList::name))
            .toList();
  }

  boolean isEmpty() {
    return tests.isEmpty();
  }

  /** Each test with its title and, below, its clauses; then how many there are. */
  List<String> lines() {
    var lines = new ArrayList<String>();
    for (var test : tests) {
      var method = test.getJavaMethod();
      lines.add(name(test) + ": " + Titles.of(method));
      for (var clause : method.getAnnotation(Covers.class).value()) {
        lines.add("    " + clause);
      }
    }
    lines.add(tests.size() + (tests.size() == 1 ? " test" : " tests"));
    return lines;
  }

  private static String name(MethodSource test) {
    return test.getJavaClass().getSimpleName() + "." + test.getMethodName();
  }
}
