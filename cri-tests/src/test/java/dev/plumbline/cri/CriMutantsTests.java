package dev.plumbline.cri;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.fixtures.cri.mutants.CriMutant;
import dev.plumbline.fixtures.cri.mutants.CriMutants;
import dev.plumbline.fixtures.cri.mutants.CriProxy;
import dev.plumbline.fixtures.junit.TestedEndpoint;
import dev.plumbline.fixtures.leaks.Sweep;
import dev.plumbline.fixtures.run.EndpointOptions;
import dev.plumbline.fixtures.run.OwnServer;
import dev.plumbline.fixtures.run.RunListener;
import dev.plumbline.fixtures.run.Selection;
import dev.plumbline.fixtures.run.SuiteRun;
import dev.plumbline.fixtures.runtime.Workbench;
import dev.plumbline.spec.clause.ClauseId;
import dev.plumbline.spec.verdict.ClauseResult;
import dev.plumbline.spec.verdict.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A mutant that a clause names is noticed by a test of that clause; the server alone passes. A
 * share of them is tried, chosen by the seed; {@code -Dmutants=all} tries all.
 */
class CriMutantsTests {

  private static final int JOBS = 8;
  private static final int SHARE = 7;
  private static final boolean ALL = "all".equals(System.getProperty("mutants"));
  private static final long SEED = Long.getLong("plumbline.seed", 1);

  private static OwnServer own;
  private static List<ClauseResult> baseline = List.of();

  @BeforeAll
  static void start() {
    own = OwnServer.start(EndpointOptions.plain());
    var suite = new SuiteRun(Selection.all("dev.plumbline.cri"), JOBS, false);
    baseline = suite.judge(own.session(), RunListener.NONE);
  }

  @AfterAll
  static void end() {
    own.close();
  }

  @TestFactory
  @Execution(ExecutionMode.CONCURRENT)
  Stream<DynamicTest> mutantIsNoticed() {
    return byMutant().entrySet().stream()
        .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> kill(entry)));
  }

  /** The mutants of clauses that pass on the server, each with those clauses. */
  private static Map<String, TreeSet<ClauseId>> byMutant() {
    var byMutant = new TreeMap<String, TreeSet<ClauseId>>();
    for (var result : baseline) {
      var clause = own.session().catalogue().find(result.clause()).orElseThrow();
      if (result.verdict() == Verdict.PASS) {
        clause
            .mutants()
            .forEach(id -> byMutant.computeIfAbsent(id, m -> new TreeSet<>()).add(clause.id()));
      }
    }
    if (!ALL) {
      var ids = new ArrayList<>(byMutant.keySet());
      Collections.shuffle(ids, new Random(SEED));
      byMutant.keySet().retainAll(ids.subList(0, ids.size() / SHARE));
    }
    return byMutant;
  }

  private static void kill(Map.Entry<String, TreeSet<ClauseId>> entry) throws IOException {
    CriMutant mutant = CriMutants.find(entry.getKey()).orElseThrow();
    var red = red(mutant, entry.getValue());
    var missing = entry.getValue().stream().filter(clause -> !red.contains(clause)).toList();
    // A mutant that makes calls wait for each other makes tests wait too: alone they notice it.
    for (var clause : missing) {
      red.addAll(red(mutant, List.of(clause)));
    }
    assertThat(red).as("%s: clauses that notice it", mutant.breaks()).containsAll(entry.getValue());
  }

  private static Set<ClauseId> red(CriMutant mutant, Collection<ClauseId> clauses)
      throws IOException {
    var tests =
        Selection.all("dev.plumbline.cri")
            .onlyClauses(clauses.stream().map(ClauseId::value).toList());
    return through(mutant, new SuiteRun(tests, JOBS, false)).stream()
        .filter(r -> r.verdict() == Verdict.FAIL || r.verdict() == Verdict.WARN)
        .map(ClauseResult::clause)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<ClauseResult> through(CriMutant mutant, SuiteRun tests) throws IOException {
    var tested = TestedEndpoint.of(own.session());
    var bench = Workbench.open(own.bench().directory());
    var socket = bench.directory().resolve("mutant.sock");
    try (var proxy = CriProxy.before(tested.server(), mutant, socket)) {
      var changed = tested.through(proxy.changed());
      return tests.against(own.session().with(changed, bench), RunListener.NONE);
    } finally {
      new Sweep(bench.footprint().withBundle(bench.directory())).sweep();
    }
  }
}
