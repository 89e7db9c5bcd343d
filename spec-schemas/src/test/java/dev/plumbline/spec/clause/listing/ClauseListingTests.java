package dev.plumbline.spec.clause.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.spec.clause.ClauseCatalogue;
import dev.plumbline.spec.clause.ClauseId;
import dev.plumbline.spec.clause.TestKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClauseListingTests {

  private static final ClauseId TESTED = new ClauseId("runtime-spec/state/id-value");
  private static final Map<ClauseId, List<String>> TESTS =
      Map.of(TESTED, List.of("StateTests.idIsTheGivenOne", "StateTests.idKeepsItsCase"));
  private static final ClauseCatalogue CATALOGUE = ClauseCatalogue.load();

  private final ClauseListing listing = new ClauseListing(CATALOGUE, TESTS);
  private final ClauseCard card = new ClauseCard(CATALOGUE, TESTS);

  @Test
  void everyClauseHasOneLineUnderItsChapter() {
    assertThat(listing.all().lines())
        .contains("runtime-spec/state: State")
        .anyMatch(
            line -> line.matches("  runtime-spec/state/id-value +REQUIRED +state +2 tests  .*"))
        .anyMatch(line -> line.matches("  runtime-spec/state/id-unique +MUST +none +-  .*"))
        .contains(CATALOGUE.all().size() + " clauses");
  }

  @Test
  void untestedLeavesOutWhatIsTestedAndWhatCannotBe() {
    assertThat(listing.untested())
        .contains("runtime-spec/state/id-present")
        .doesNotContain("runtime-spec/state/id-value", "runtime-spec/state/id-unique");
  }

  @Test
  void aKindLeavesOutTheOthers() {
    assertThat(listing.ofKind(TestKind.NONE))
        .contains("runtime-spec/state/id-unique")
        .doesNotContain("runtime-spec/state/id-present");
    assertThat(listing.untested(TestKind.STATE))
        .contains("runtime-spec/state/id-present")
        .doesNotContain("runtime-spec/state/id-value");
  }

  @Test
  void coverageCountsEachChapterAndTheWhole() {
    var state = CATALOGUE.inChapter("runtime-spec/state");
    var none = state.stream().filter(c -> c.test() == TestKind.NONE).count();
    assertThat(listing.coverage().lines())
        .anyMatch(
            line ->
                line.matches(
                    "runtime-spec/state +%d +%d +1 +%d +%d +4 %%"
                        .formatted(
                            state.size(), state.size() - none, state.size() - none - 1, none)))
        .anyMatch(line -> line.startsWith("runtime-spec in all"));
  }

  @Test
  void aCardTellsEverythingOfOneClause() {
    var id = new ClauseId("runtime-spec/bundle/root-beside-config");
    var line = CATALOGUE.find(id).orElseThrow().line();
    assertThat(card.show(id.value()))
        .contains(
            """
            runtime-spec/bundle/root-beside-config
              A bundle whose root filesystem lies beside config.json is accepted and becomes
              the container's root.

              keyword     MUST: broken is FAIL
              since       1.0.0
              where       bundle.md#containerFormat02
              via         runtime-spec/lifecycle/create-applies-properties: create applies
                          every property of config.json except process.
              test        probe: a program inside the container tries it
              mutants     alter:/root/path
              help        Is a relative root.path taken from the bundle directory, whatever
                          the caller's directory is?
              tests       not tested yet
              before      runtime-spec/bundle/artifacts-together: A root filesystem that is
                          named lies in the same directory as config.json.
              after       runtime-spec/bundle/directory-name-free: The name and place of the
                          bundle directory do not matter, since it is no part of the bundle.
              catalogue   spec-schemas/src/main/resources/clauses/runtime-spec/bundle.yaml:%d
            """
                .formatted(line));
  }

  @Test
  void aCardNamesTheTestsAndTheNeeds() {
    assertThat(card.show(TESTED.value()))
        .hasValueSatisfying(
            text -> assertThat(text).contains("  tests       StateTests.idIsTheGivenOne\n"));
    assertThat(card.show("runtime-spec/state/pid-names-process"))
        .hasValueSatisfying(
            text ->
                assertThat(text)
                    .contains("  needs       witness:host: the container's processes are visible"));
  }

  @Test
  void aGeneralRuleCountsTheClausesItBinds() {
    assertThat(card.show("runtime-spec/lifecycle/create-applies-properties"))
        .hasValueSatisfying(
            text -> assertThat(text).containsPattern("binds +\\d+ clauses through"));
  }

  @Test
  void anUnknownIdIsAnsweredWithTheNearest() {
    assertThat(card.show("runtime-spec/state/id-valeu")).isEmpty();
    assertThat(card.show("no id")).isEmpty();
    assertThat(card.unknown("runtime-spec/state/id-valeu"))
        .startsWith(
            "no clause has the id 'runtime-spec/state/id-valeu'; did you mean"
                + " runtime-spec/state/id-value");
    assertThat(card.unknown("x")).isEqualTo("no clause has the id 'x'");
  }
}
