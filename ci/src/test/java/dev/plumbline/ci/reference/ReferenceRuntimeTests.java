package dev.plumbline.ci.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.fixtures.run.OpenSession;
import dev.plumbline.fixtures.run.RunListener;
import dev.plumbline.fixtures.run.Selection;
import dev.plumbline.fixtures.run.SuiteRun;
import dev.plumbline.spec.verdict.ClauseResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.support.descriptor.MethodSource;

/**
 * The reference runtime keeps everything that the suite checks and this host offers. A share of the
 * tests is run, chosen by the seed: each call starts a JVM. {@code -Dreference=all} runs all, and
 * so does {@code ./plumb check}.
 */
class ReferenceRuntimeTests {

  private static final Selection SUITE = Selection.all("dev.plumbline.oci");
  private static final boolean ALL = "all".equals(System.getProperty("reference"));
  private static final long SEED = Long.getLong("plumbline.seed", 1);
  private static final int SHARE = 4;
  private static final int JOBS = 4;

  /** What a runtime may say that it does not do, since this host would not show it. */
  private static final Set<String> ABSENT =
      Set.of(
          "the runtime lacks intel-rdt",
          "the runtime lacks cgroup-v2-unified",
          "the runtime lacks features-unsafe-annotations",
          "the runtime lacks features-cgroup-systemd");

  @Test
  void everyVerdictIsAPassOrIsNotApplicableHere() {
    var results = results();
    assertThat(results).hasSizeGreaterThan(ALL ? 2000 : 300);
    assertThat(results.stream().filter(r -> !isRight(r)).map(ReferenceRuntimeTests::told))
        .isEmpty();
  }

  private static List<ClauseResult> results() {
    try (var open = OpenSession.of(InstalledLauncher.COMMAND)) {
      var run = SuiteRun.of(chosen(), List.of(), JOBS);
      return run.judge(open.session(), RunListener.NONE);
    }
  }

  private static List<MethodSource> chosen() {
    var tests =
        new ArrayList<>(new SuiteRun(SUITE, JOBS, false).list().stream().distinct().toList());
    if (ALL) {
      return tests;
    }
    Collections.shuffle(tests, new Random(SEED));
    return tests.subList(0, tests.size() / SHARE);
  }

  private static boolean isRight(ClauseResult result) {
    return switch (result.verdict()) {
      case PASS -> true;
      case NOT_APPLICABLE ->
          !result.reason().startsWith("the runtime lacks")
              || ABSENT.contains(result.reason().split(":", 2)[0]);
      case FAIL, WARN, BROKEN -> false;
    };
  }

  private static String told(ClauseResult result) {
    return result.verdict() + " " + result.id() + " " + result.reason();
  }
}
