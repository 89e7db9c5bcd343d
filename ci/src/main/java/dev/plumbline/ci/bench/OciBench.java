package dev.plumbline.ci.bench;

import dev.plumbline.ci.console.Console;
import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.discovery.OpenedSubject;
import dev.plumbline.fixtures.discovery.SubjectOpener;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.runtime.Workbench;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One run: canaries, warm-up, rounds, the launcher within this process, memory. */
final class OciBench {

  private static final int WARM_UP = 2;

  /** A JVM needs so many until it is as fast as it stays. */
  private static final int WARM_UP_IN_PROCESS = 300;

  /** Who asks for a few rounds only does not wait for so many more. */
  private static final int WARM_UP_PER_ROUND = 15;

  private static final String OWN = "plumb-runtime";

  private final Workbench bench;
  private final int rounds;
  private final Console console;
  private final BooleanSupplier cancelled;

  /**
   * Begins nothing yet.
   *
   * @param bench where bundles are made
   * @param cancelled ends the run before its next round
   */
  OciBench(Workbench bench, int rounds, Console console, BooleanSupplier cancelled) {
    this.bench = bench;
    this.rounds = rounds;
    this.console = console;
    this.cancelled = cancelled;
  }

  /**
   * Measures.
   *
   * @param peer whose commands the launcher within this process is compared with; null for none
   * @return empty where it was cancelled
   * @throws dev.plumbline.fixtures.runtime.SubjectException if a runtime cannot run a minimal
   *     bundle
   */
  Optional<BenchReport> run(Path first, Path second, @Nullable Path peer) throws IOException {
    var opener = new SubjectOpener(bench);
    try (var a = opener.open(first, null);
        var b = opener.open(second, null)) {
      var stopwatch = Stopwatch.write(bench.directory().resolve("stopwatch"));
      var ours = new Contestant(a, bench, stopwatch);
      var theirs = new Contestant(b, bench, stopwatch);
      console.say("plumb: measuring %s and %s".formatted(ours.brief(), theirs.brief()));
      var hello =
          a.identity().name().equals(OWN) ? HelloJvm.write(stopwatch, bench.directory()) : null;
      var commands = new Rounds(ours, theirs, hello);
      if (!repeat("commands", WARM_UP, commands::measure, commands::forget)) {
        return Optional.empty();
      }
      List<CaseResult> cases = new ArrayList<>(commands.results());
      var memory = new Memory(waiting(ours), waiting(theirs), null, null);
      if (peer == null) {
        return Optional.of(report(ours, theirs, "", cases, memory));
      }
      try (var third = opener.open(peer, null)) {
        return within(new Contestant(third, bench, stopwatch), cases, memory)
            .map(all -> report(ours, theirs, third.identity().brief(), cases, all));
      }
    }
  }

  private Optional<Memory> within(Contestant peer, List<CaseResult> cases, Memory memory)
      throws IOException {
    var series = new Series("in-process");
    try (var runtime = runtime(peer.subject())) {
      var bundle = EndingProgram.insteadOfProbe(runtime.write(Bundle.exiting()));
      var launcher = InProcess.of(runtime, bundle.path());
      var ended =
          repeat(
              "in-process",
              Math.min(WARM_UP_IN_PROCESS, WARM_UP_PER_ROUND * rounds),
              round -> {
                try (var turn = peer.turn()) {
                  Rounds.paired(round, series, launcher::lifecycle, turn::lifecycle);
                }
              },
              series::clear);
      if (!ended) {
        return Optional.empty();
      }
      cases.add(series.result());
      var all =
          new Memory(
              memory.aWaitingKib(),
              memory.bWaitingKib(),
              launcher.waitingKib(),
              launcher.monitorKib());
      runtime.end();
      return Optional.of(all);
    }
  }

  /** What is done in each round. */
  @FunctionalInterface
  private interface Round {
    void measure(int number);
  }

  /** Whether it came to its end. */
  private boolean repeat(String what, int warmUp, Round round, Runnable forget) {
    var progress = new RoundProgress(console, what, rounds);
    for (var number = -warmUp; number < rounds; number++) {
      if (cancelled.getAsBoolean()) {
        return false;
      }
      if (number == 0) {
        forget.run();
      }
      round.measure(number);
      progress.done(number + 1);
    }
    return true;
  }

  private OciRuntime runtime(OpenedSubject subject) {
    return new OciRuntime(subject.driver(), subject.identity(), bench);
  }

  private static long waiting(Contestant contestant) {
    try (var turn = contestant.turn()) {
      return turn.waitingKib();
    }
  }

  private BenchReport report(
      Contestant a, Contestant b, String peer, List<CaseResult> cases, Memory memory) {
    var java = System.getProperty("java.version");
    return new BenchReport(a.brief(), b.brief(), peer, java, rounds, List.copyOf(cases), memory);
  }
}
