package dev.plumbline.ci.mutants;

import dev.plumbline.ci.check.InstalledRuntimes;
import dev.plumbline.ci.check.RunFootprint;
import dev.plumbline.ci.console.Console;
import dev.plumbline.fixtures.discovery.SubjectOpener;
import dev.plumbline.fixtures.junit.Session;
import dev.plumbline.fixtures.run.SessionOptions;
import dev.plumbline.fixtures.runtime.Workbench;
import dev.plumbline.spec.clause.ClauseCatalogue;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** An OCI runtime. */
final class RuntimeGround implements MutantGround {

  private final String runtime;
  private final Console console;
  private final Workbench bench = Workbench.open(Path.of(System.getProperty("java.io.tmpdir")));
  private final RunFootprint footprint = new RunFootprint(bench, false);
  private @Nullable Session session;

  RuntimeGround(String runtime, Console console) {
    this.runtime = runtime;
    this.console = console;
  }

  @Override
  public Session open() {
    var subject = new SubjectOpener(bench).open(InstalledRuntimes.named(runtime), null);
    var opened = SessionOptions.plain().open(subject, ClauseCatalogue.load(), bench);
    session = opened;
    return opened;
  }

  @Override
  public Path directory() {
    return bench.directory().resolveSibling(".");
  }

  @Override
  public void sweep() {
    footprint.sweep();
  }

  @Override
  public void close() {
    if (session != null) {
      session.subject().close();
    }
    footprint.sweep();
    footprint.makeGood().ifPresent(harm -> console.complain("plumb: " + harm));
  }
}
