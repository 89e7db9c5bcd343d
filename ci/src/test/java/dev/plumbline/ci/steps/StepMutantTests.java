package dev.plumbline.ci.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.fixtures.mutants.MutantListener;
import dev.plumbline.fixtures.mutants.MutantOptions;
import dev.plumbline.fixtures.mutants.MutantOutcome;
import dev.plumbline.fixtures.mutants.MutantReport;
import dev.plumbline.fixtures.mutants.MutantRun;
import dev.plumbline.fixtures.run.OpenSession;
import dev.plumbline.spec.clause.ClauseCatalogue;
import dev.plumbline.spec.clause.ClauseId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * The suite notices a launcher of whose steps one is left out or wrong: a tenth of those in {@code
 * step-mutants.yaml}, by the seed; {@code -Dsteps=all} tries all, {@code -Dsteps=ID} one. What
 * became of each is in {@code target/step-mutants.json}.
 */
@Isolated("each call of the launcher starts a JVM, which takes long beside other runs")
class StepMutantTests {

  private static final String STEPS = System.getProperty("steps", "");
  private static final long SEED = Long.getLong("plumbline.seed", 1);
  private static final int JOBS = 2;

  @TempDir private Path directory;

  @Test
  void entriesNameClausesOfTheCatalogueAndDifferentFaults() {
    var all = StepMutants.read();
    var catalogue = ClauseCatalogue.load();
    assertThat(all).hasSizeGreaterThanOrEqualTo(60);
    assertThat(all).extracting(StepMutant::id).doesNotHaveDuplicates();
    assertThat(all).extracting(StepMutant::fault).doesNotHaveDuplicates();
    assertThat(all)
        .flatExtracting(StepMutant::clauses)
        .allSatisfy(id -> assertThat(catalogue.find(new ClauseId(id))).as(id).isPresent());
  }

  @Test
  void faultOfAStepIsNoticedByATestOfAClauseThatItBreaks() throws IOException {
    var report = run(chosen());
    Files.writeString(Path.of("target", "step-mutants.json"), report.toJson());
    assertThat(report.survivors()).extracting(MutantOutcome::mutant).isEmpty();
    assertThat(report.outcomes()).extracting(MutantOutcome::excuse).containsOnly("");
    assertThat(report.outcomes()).flatExtracting(MutantOutcome::unexplained).isEmpty();
  }

  private static List<StepMutant> chosen() {
    var all = new ArrayList<>(StepMutants.read());
    if (STEPS.equals("all")) {
      return all;
    }
    if (!STEPS.isEmpty()) {
      return all.stream().filter(mutant -> mutant.id().startsWith(STEPS)).toList();
    }
    Collections.shuffle(all, new Random(SEED));
    return all.subList(0, all.size() / 10 + 1);
  }

  /** With all of them, whole chapters, so that other tests are seen to stay as they are. */
  private static Stream<String> judged(StepMutant mutant) {
    var clauses = mutant.clauses().stream();
    return STEPS.equals("all") ? clauses.map(id -> new ClauseId(id).chapter()) : clauses;
  }

  private MutantReport run(List<StepMutant> mutants) throws IOException {
    var whole = Launcher.write(directory.resolve("plumb-runtime"), List.of(FaultyRuntime.WHOLE));
    try (var open = OpenSession.of(whole)) {
      var clauses = mutants.stream().flatMap(StepMutantTests::judged).distinct();
      var options =
          new MutantOptions(
              List.of("dev.plumbline.oci"), clauses.toList(), List.of(), false, 0, SEED, JOBS);
      var source = new StepMutants(mutants, Files.createTempDirectory(directory, "faulty"));
      return new MutantRun(open.session(), source, options, open.beside()).run(MutantListener.NONE);
    }
  }
}
