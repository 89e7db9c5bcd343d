package dev.plumbline.ci.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.plumbline.ci.lint.TestRules;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.spec.clause.ClauseCatalogue;
import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** What every test of a suite keeps to. */
class SuiteRulesTests {

  private static JavaClasses suites;
  private static List<JavaMethod> tests;

  @BeforeAll
  static void read() {
    suites =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.plumbline.oci", "dev.plumbline.cri");
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
    assertThat(TestRules.clauses(methods(), ClauseCatalogue.load())).isEmpty();
  }

  @Test
  void everyMutantNamedIsThere() {
    assertThat(TestRules.mutants(methods(), ClauseCatalogue.load())).isEmpty();
  }

  @Test
  void titlesAreUniqueShortFacts() {
    assertThat(TestRules.titles(methods())).isEmpty();
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

  private static List<Method> methods() {
    return tests.stream().map(JavaMethod::reflect).toList();
  }
}
