package dev.plumbline.oci;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.mutants.Mutants;
import dev.plumbline.fixtures.run.Selection;
import dev.plumbline.fixtures.run.SuiteRun;
import dev.plumbline.spec.clause.Clause;
import dev.plumbline.spec.clause.ClauseCatalogue;
import dev.plumbline.spec.clause.Strength;
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
    return CATALOGUE.all().stream().filter(clause -> covers(covered, clause));
  }

  /** A row fills in the rest of an id, so its fixed beginning has to do. */
  private static boolean covers(List<String> ids, Clause clause) {
    return ids.stream()
        .anyMatch(
            id ->
                id.contains("{")
                    ? clause.id().value().startsWith(id.substring(0, id.indexOf('{')))
                        && !id.endsWith("/{0}")
                    : clause.id().value().equals(id));
  }
}
