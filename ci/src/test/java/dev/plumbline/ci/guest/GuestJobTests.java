package dev.plumbline.ci.guest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.fixtures.outcome.HarnessException;
import dev.plumbline.spec.clause.ClauseCatalogue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a guest is told, and what it is told for. */
final class GuestJobTests {

  @Test
  void wordsOfACommandAreOneALineWhateverIsInThem() {
    var job =
        new GuestJob(GuestKind.V2, List.of("--filter", "two \"words\" \\"), List.of(), List.of());
    assertThat(job.argumentFile()).isEqualTo("\"--filter\"\n\"two \\\"words\\\" \\\\\"\n");
  }

  @ParameterizedTest
  @EnumSource
  void everyKindIsThereForNeedsOfTheCatalogue(GuestKind kind) {
    var known = ClauseCatalogue.load().needs().keySet();
    for (var needs : List.of(kind.needsOfRuntimes(), kind.needsOfServers())) {
      assertThat(needs)
          .isNotEmpty()
          .allMatch(need -> known.stream().anyMatch(id -> id.startsWith(need)));
    }
  }

  @Test
  void scriptThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> GuestScript.words("no-such-script", List.of()))
        .isInstanceOf(HarnessException.class)
        .hasMessageContaining("no-such-script");
  }

  @Test
  void scriptThatFailsIsNamedWithItsStatus() {
    assertThatThrownBy(() -> GuestScript.run(List.of("false")))
        .isInstanceOf(HarnessException.class)
        .hasMessage("false: ended with status 1");
  }
}
