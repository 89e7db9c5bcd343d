package dev.plumbline.ci.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Titles;
import dev.plumbline.spec.clause.ClauseCatalogue;
import dev.plumbline.spec.clause.ClauseId;
import dev.plumbline.spec.clause.TestKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** What every test of a suite keeps to. */
class SuiteRulesTests {

  private static final Pattern OPINION = Pattern.compile("\\b(should|must|test that)\\b");
  private static JavaClasses suites;
  private static List<JavaMethod> tests;

  @BeforeAll
  static void read() {
    suites =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.plumbline.oci");
    tests =
        suites.stream()
            .flatMap(c -> c.getMethods().stream())
            .filter(
                m -> m.isAnnotatedWith(Test.class) || m.isAnnotatedWith(ParameterizedTest.class))
            .toList();
  }

  @Test
  void everyTestNamesAClause() {
    assertThat(tests).hasSizeGreaterThan(5).allMatch(m -> m.isAnnotatedWith(Covers.class));
  }

  @Test
  void everyClauseNamedBelongsToATest() {
    assertThat(suites.stream().flatMap(c -> c.getMethods().stream()))
        .filteredOn(m -> m.isAnnotatedWith(Covers.class))
        .allMatch(tests::contains);
  }

  @Test
  void everyClauseNamedIsInTheCatalogueAndTestable() {
    var catalogue = ClauseCatalogue.load();
    var problems = new ArrayList<String>();
    for (var test : tests) {
      for (var id : test.getAnnotationOfType(Covers.class).value()) {
        if (id.contains("{")) {
          continue;
        }
        var clause = catalogue.find(new ClauseId(id));
        if (clause.isEmpty()) {
          problems.add(test.getFullName() + ": " + id + ": did you mean " + catalogue.suggest(id));
        } else if (clause.get().test() == TestKind.NONE) {
          problems.add(test.getFullName() + ": " + id + " is said to be untestable");
        }
      }
    }
    assertThat(problems).isEmpty();
  }

  @Test
  void titlesAreUniqueShortFacts() {
    var seen = new HashMap<String, String>();
    var problems = new ArrayList<String>();
    for (var test : tests) {
      var title = Titles.of(test.reflect());
      var before = seen.put(test.getOwner().getPackageName() + " " + title, test.getFullName());
      if (before != null || title.length() > 100 || OPINION.matcher(title).find()) {
        problems.add(test.getFullName() + ": " + title);
      }
    }
    assertThat(problems).isEmpty();
  }

  @Test
  void suitesLeaveSkippingToTheExtension() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Assumptions.class, Disabled.class, System.Logger.class)
        .orShould()
        .callMethod(Thread.class, "sleep", long.class)
        .orShould()
        .accessField(System.class, "out")
        .check(suites);
  }
}
