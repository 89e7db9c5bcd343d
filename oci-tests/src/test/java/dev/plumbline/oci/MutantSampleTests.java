package dev.plumbline.oci;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.fixtures.mutants.MutantListener;
import dev.plumbline.fixtures.mutants.MutantOptions;
import dev.plumbline.fixtures.mutants.MutantOutcome;
import dev.plumbline.fixtures.mutants.MutantReport;
import dev.plumbline.fixtures.mutants.MutantRun;
import dev.plumbline.fixtures.mutants.MutantSource;
import dev.plumbline.fixtures.run.OpenSession;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A tenth of the mutants of runc: the suite notices each. `plumb mutants oci` runs them all. */
final class MutantSampleTests {

  private static final Path RUNC = Path.of("/usr/sbin/runc");
  private static final int SAMPLE = 25;

  /** Another seed tries other mutants; the same one tries the same, so that a red is repeatable. */
  private static final long SEED = Long.getLong("plumbline.seed", 1);

  private static final int JOBS = 4;

  @Test
  void noMutantOfASampleSurvives() {
    var report = run();
    assertThat(report.judged()).hasSizeGreaterThan(SAMPLE / 2);
    assertThat(report.survivors()).extracting(MutantOutcome::mutant).isEmpty();
  }

  private static MutantReport run() {
    try (var open = OpenSession.of(RUNC)) {
      var options =
          new MutantOptions(
              List.of("dev.plumbline.oci"), List.of(), List.of(), false, SAMPLE, SEED, JOBS);
      return new MutantRun(open.session(), MutantSource.CATALOGUE, options, open.beside())
          .run(MutantListener.NONE);
    }
  }
}
