package dev.plumbline.spec.clause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.plumbline.spec.entry.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueRulesTests {

  private static final String GOOD =
      """
      - id: runtime-spec/root/readonly
        keyword: MUST
        since: "1.0.0"
        where: config.md#root
        says: Nothing can be written.
        test: probe
        needs: ["host:seccomp"]
        mutants: ["drop:/root/readonly"]
        help: Was the flag lost when mounts were merged?
        sentences: [00670076]
      """;

  @Test
  void theRealCatalogueKeepsEveryRule() {
    assertThat(CatalogueRules.problems(ClauseCatalogue.load())).isEmpty();
  }

  @Test
  void aGoodEntryHasNoProblem() {
    assertThat(problems(GOOD)).isEmpty();
  }

  static List<Arguments> brokenRules() {
    return List.of(
        arguments("test: probe", "test: none", "'test: none' needs a 'why'"),
        arguments("help:", "why:", "'why' belongs to 'test: none' only"),
        arguments("help:", "why:", "'help' is missing"),
        arguments("mutants: [\"drop:/root/readonly\"]", "mutants: []", "'mutants' is missing"),
        arguments("be written.", "be written", "ends with a full stop"),
        arguments("keyword: MUST", "keyword: MAY", "a permission (MAY) has 'test: none'"),
        arguments("keyword: MUST", "keyword: DE_FACTO", "a clause of runtime-spec is not DE FACTO"),
        arguments(
            "where:",
            "kubelet: The kubelet reads it.\n  where:",
            "'kubelet' tells who relies on it, if and only if"),
        arguments(
            "host:seccomp",
            "host:secomp",
            "unknown need 'host:secomp'; did you mean 'host:seccomp'?"),
        arguments(
            "since: \"1.0.0\"",
            "since: \"1.0.0\"\n  until: \"1.0.0\"",
            "'since' 1.0.0 is not before 'until' 1.0.0"),
        arguments(
            "where:",
            "via: runtime-spec/root/readonyl\n  where:",
            "did you mean runtime-spec/root/readonly"),
        arguments(
            "where:",
            "keywords: {\"1.0.0\": MUST, \"1.1.0\": SHOULD}\n  where:",
            "'keyword' is not the newest of 'keywords', SHOULD"),
        arguments(
            "where:",
            "keywords: {\"0.9.0\": MUST, \"1.1.0\": MUST}\n  where:",
            "'keywords' begins before 'since': 0.9.0"),
        arguments(
            "where:",
            "formerly: [runtime-spec/root/readonly]\n  where:",
            "'formerly' names an id that is in use"),
        arguments("drop:/root/readonly", "drop:root", "a mutant reads drop: or alter: and a JSON"),
        arguments("config.md#root", "root", "'where' reads document.md#anchor, was 'root'"),
        arguments(
            "00670076", "0067007", "a fingerprint has eight hexadecimal digits, was '0067007'"));
  }

  @ParameterizedTest
  @MethodSource("brokenRules")
  void aBrokenRuleIsReported(String good, String bad, String message) {
    assertThat(problems(GOOD.replace(good, bad)))
        .anySatisfy(problem -> assertThat(problem.message()).contains(message));
  }

  @Test
  void twoClausesThatSayTheSameAreReported() {
    assertThat(problems(GOOD + GOOD.replace("readonly\n", "other\n")))
        .extracting(Problem::toString)
        .containsExactly(
            "runtime-spec/root.yaml:11: runtime-spec/root/other: 'says' is the same as that of"
                + " runtime-spec/root/readonly");
  }

  @Test
  void aLineThatIsTooLongIsReportedWithItsLength() {
    assertThat(problems(GOOD.replace("written", "w".repeat(110))))
        .extracting(Problem::message)
        .containsExactly("runtime-spec/root/readonly: 'says' has 126 characters, 120 fit");
  }

  @Test
  void aClauseOfTheInterfaceNamesAnRpcOrAField() {
    var sandbox =
        GOOD.replace("runtime-spec/root", "cri/sandbox").replace("config.md#root", "run sandbox");
    assertThat(problems("cri/sandbox", sandbox))
        .extracting(Problem::message)
        .containsExactly(
            "cri/sandbox/readonly: 'where' reads Rpc or Message.field, was 'run sandbox'");
    assertThat(problems("cri/sandbox", sandbox.replace("run sandbox", "RunPodSandbox"))).isEmpty();
  }

  private static List<Problem> problems(String root) {
    return problems("runtime-spec/root", root);
  }

  private static List<Problem> problems(String chapter, String text) {
    return CatalogueRules.problems(
        ClauseCatalogue.of(
            List.of(
                new CatalogueSource("chapters.yaml", "- {chapter: " + chapter + ", title: Title}"),
                new CatalogueSource("needs.yaml", "- {id: \"host:seccomp\", is: filters}"),
                new CatalogueSource(chapter + ".yaml", text))));
  }
}
