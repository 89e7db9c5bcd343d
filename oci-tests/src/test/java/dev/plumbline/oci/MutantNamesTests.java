package dev.plumbline.oci;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.mutants.Mutants;
import dev.plumbline.fixtures.run.Selection;
import dev.plumbline.fixtures.run.SuiteRun;
import dev.plumbline.spec.clause.Clause;
import dev.plumbline.spec.clause.ClauseCatalogue;
import dev.plumbline.spec.clause.Strength;
import dev.plumbline.spec.clause.TestKind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the catalogue says of mutants, for clauses that have a test. */
final class MutantNamesTests {

  private static final ClauseCatalogue CATALOGUE = ClauseCatalogue.load();

  @Test
  void everyMutantOfATestedClauseExists() {
    assertThat(tested().flatMap(MutantNamesTests::unknown)).isEmpty();
  }

  @Test
  void everyTestedMustNamesAMutant() {
    assertThat(
            tested()
                .filter(clause -> clause.strength().filter(Strength.M::equals).isPresent())
                .filter(clause -> clause.mutants().isEmpty())
                .map(Clause::id))
        .isEmpty();
  }

  private static Stream<String> unknown(Clause clause) {
    return clause.mutants().stream()
        .filter(id -> Mutants.find(id).isEmpty())
        .map(id -> "%s names %s; did you mean %s?".formatted(clause.id(), id, Mutants.suggest(id)));
  }

  private static Stream<Clause> tested() {
    var covered =
        new SuiteRun(Selection.all("dev.plumbline.oci"), 1, false)
            .list().stream()
                .map(source -> source.getJavaMethod().getAnnotation(Covers.class))
                .filter(covers -> covers != null)
                .flatMap(covers -> Arrays.stream(covers.value()))
                .toList();
    assertThat(covered).hasSizeGreaterThan(20);
    return CATALOGUE.all().stream()
        .filter(clause -> clause.test() != TestKind.NONE)
        .filter(clause -> covers(covered, clause));
  }

  /** A row fills in a part of an id; where it fills in the whole of it, nothing is known. */
  private static boolean covers(List<String> ids, Clause clause) {
    return ids.stream()
        .filter(id -> !id.endsWith("/{0}"))
        .anyMatch(id -> clause.id().value().matches(id.replaceAll("\\{\\d}", "[a-z0-9-]+")));
  }
}
