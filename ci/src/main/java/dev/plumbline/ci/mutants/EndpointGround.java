package dev.plumbline.ci.mutants;

import dev.plumbline.ci.check.CriCandidate;
import dev.plumbline.ci.check.RunFootprint;
import dev.plumbline.ci.console.Console;
import dev.plumbline.fixtures.junit.Session;
import dev.plumbline.fixtures.outcome.HarnessException;
import dev.plumbline.fixtures.runtime.Workbench;
import dev.plumbline.spec.clause.ClauseCatalogue;
import dev.plumbline.spec.waiver.Waivers;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A CRI server that somebody else has started. */
final class EndpointGround implements MutantGround {

  private final CriCandidate candidate;
  private final Console console;
  private final Workbench bench = Workbench.open(Path.of(System.getProperty("java.io.tmpdir")));
  private final RunFootprint footprint = new RunFootprint(bench, false);
  private volatile @Nullable Session session;

  EndpointGround(CriCandidate candidate, Console console) {
    this.candidate = candidate;
    this.console = console;
  }

  @Override
  public Session open() {
    var opened = candidate.open(bench, ClauseCatalogue.load(), Waivers.NONE);
    session = opened;
    return opened;
  }

  @Override
  public Path directory() {
    return bench.directory();
  }

  /** What is on the server first: what is on the host may belong to it. */
  @Override
  public void sweep() {
    var opened = session;
    if (opened != null) {
      try {
        opened.subject().sweep(bench);
      } catch (HarnessException e) {
        console.complain("plumb: cannot clean up: " + e.getMessage());
      }
    }
    footprint.sweep().forEach(left -> console.complain("plumb: cannot clean up: " + left));
  }

  @Override
  public void close() throws IOException {
    sweep();
    var opened = session;
    if (opened != null) {
      opened.subject().close();
    }
    candidate.close();
  }
}
