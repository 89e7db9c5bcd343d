package dev.plumbline.spec.waiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.spec.clause.ClauseCatalogue;
import dev.plumbline.spec.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What waivers waive, and what is wrong with those that do not. */
final class WaiversTests {

  private static final String CLAUSE = "runtime-spec/root/readonly";
  private static final String RESULT = CLAUSE + "@RootTests.refuses[a]";
  private static final LocalDate TODAY = LocalDate.of(2027, 1, 15);

  @TempDir private Path directory;

  @Test
  void failOfTheClauseIsWaivedUntilItsLastDay() throws IOException {
    assertThat(waivers("clause: " + CLAUSE, "2027-01-15").waiving(RESULT, Verdict.FAIL))
        .isPresent();
    assertThat(waivers("clause: " + CLAUSE, "2027-01-14").waiving(RESULT, Verdict.FAIL)).isEmpty();
  }

  @Test
  void onlyFailsAreWaived() throws IOException {
    var waivers = waivers("clause: " + CLAUSE, "2027-06-30");
    assertThat(waivers.waiving(RESULT, Verdict.WARN)).isEmpty();
    assertThat(waivers.waiving(RESULT, Verdict.BROKEN)).isEmpty();
    assertThat(waivers.waiving("runtime-spec/root/path@RootTests.refuses", Verdict.FAIL)).isEmpty();
  }

  @Test
  void testOrOneRowOfItIsWaived() throws IOException {
    assertThat(waivers("test: RootTests.refuses", "2027-06-30").waiving(RESULT, Verdict.FAIL))
        .isPresent();
    assertThat(waivers("test: RootTests.refuses[a]", "2027-06-30").waiving(RESULT, Verdict.FAIL))
        .isPresent();
    assertThat(waivers("test: RootTests.refuses[b]", "2027-06-30").waiving(RESULT, Verdict.FAIL))
        .isEmpty();
  }

  @Test
  void subjectIsNamedWithOrWithoutItsVersion() throws IOException {
    var waivers = waivers("clause: " + CLAUSE, "2027-06-30");
    assertThat(waivers.of("runc", "1.1.5").entries()).hasSize(1);
    assertThat(waivers.of("crun", "1.8.1").entries()).isEmpty();
    var waiver = waivers.entries().get(0);
    assertThat(waiver.speaksOf("runc", "1.1.5")).isTrue();
  }

  @Test
  void expiredAndUnusedWaiversAreTold() throws IOException {
    var late = waivers("clause: " + CLAUSE, "2027-01-14");
    assertThat(late.expired()).hasSize(1);
    assertThat(late.unused(Map.of(RESULT, Verdict.PASS))).isEmpty();
    var idle = waivers("clause: " + CLAUSE, "2027-06-30");
    assertThat(idle.expired()).isEmpty();
    assertThat(idle.unused(Map.of(RESULT, Verdict.PASS))).hasSize(1);
    assertThat(idle.unused(Map.of(RESULT, Verdict.FAIL))).isEmpty();
  }

  @Test
  void clauseThatWasNotJudgedLeavesItsWaiverInPeace() throws IOException {
    var waivers = waivers("clause: " + CLAUSE, "2027-06-30");
    assertThat(waivers.unused(Map.of())).isEmpty();
    assertThat(waivers.unused(Map.of(RESULT, Verdict.NOT_APPLICABLE))).isEmpty();
  }

  @Test
  void everyProblemIsToldWithItsLine() throws IOException {
    var file =
        Files.writeString(
            directory.resolve("bad.yaml"),
            """
            - clause: runtime-spec/root/readonli
              subject: runc
              reason: because
              link: https://example.org/1
              expires: soon
            - subject: runc
              reazon: because
              link: https://example.org/1
              expires: 2027-06-30
            """);
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(WaiverException.class)
        .hasMessage(
            String.join(
                "\n",
                file
                    + ":1: no clause 'runtime-spec/root/readonli' in the catalogue; did you mean"
                    + " runtime-spec/root/readonly?",
                file + ":5: 'expires': 'soon' is not a day like 2027-06-30",
                file + ":6: either 'clause' or 'test' is needed",
                file + ":6: 'reason' is missing",
                file + ":7: 'reazon' is no key of a waiver; did you mean 'reason'?"));
  }

  @Test
  void missingFileIsNamed() {
    var absent = directory.resolve("absent.yaml");
    assertThatThrownBy(() -> read(absent)).hasMessage(absent + ": cannot be read");
  }

  private Waivers waivers(String target, String expires) throws IOException {
    return read(
        Files.writeString(
            directory.resolve("waivers.yaml"),
            """
            - %s
              subject: runc
              reason: Engines rely on it.
              link: https://example.org/1
              expires: %s
            """
                .formatted(target, expires)));
  }

  private static Waivers read(Path file) {
    return Waivers.read(List.of(file), ClauseCatalogue.load(), TODAY);
  }
}
