package dev.plumbline.ci.check;

import dev.plumbline.fixtures.cri.containerd.PrivateContainerd;
import dev.plumbline.fixtures.junit.Session;
import dev.plumbline.fixtures.junit.TestedEndpoint;
import dev.plumbline.fixtures.outcome.HarnessException;
import dev.plumbline.fixtures.run.EndpointOptions;
import dev.plumbline.fixtures.run.OwnServer;
import dev.plumbline.fixtures.runtime.SubjectException;
import dev.plumbline.fixtures.runtime.Workbench;
import dev.plumbline.spec.clause.ClauseCatalogue;
import dev.plumbline.spec.clause.SpecVersion;
import dev.plumbline.spec.waiver.Waivers;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A containerd that is started for the run. */
final class OwnCandidate implements Candidate {

  private final @Nullable Path program;
  private final CriOptions options;
  private @Nullable OwnServer own;

  /**
   * A containerd that is not started yet.
   *
   * @param program null for the installed one
   */
  OwnCandidate(@Nullable Path program, CriOptions options) {
    this.program = program;
    this.options = options;
  }

  @Override
  public String place() {
    return "a containerd of the run's own";
  }

  @Override
  public List<String> specs() {
    return EndpointOptions.SPECS;
  }

  @Override
  public Session open(Workbench bench, ClauseCatalogue catalogue, Waivers waivers) {
    var how = new EndpointOptions(options.kubernetes(), waivers, options.given(), null);
    try {
      var containerd = program == null ? PrivateContainerd.installed() : program;
      var started = OwnServer.start(containerd, bench, how);
      keep(started);
      return started.session();
    } catch (HarnessException e) {
      throw new SubjectException(
          String.valueOf(e.getMessage()), "Without --own: --endpoint ADDRESS judges another.");
    }
  }

  @Override
  public String brief(Session session) {
    return TestedEndpoint.of(session).opened().server().brief();
  }

  @Override
  public SpecVersion version(ClauseCatalogue catalogue) {
    return options.version(catalogue);
  }

  private synchronized void keep(OwnServer started) {
    own = started;
  }

  /** Its pods are removed before, with all of the run that is on the subject. */
  @Override
  public synchronized void close() {
    var started = own;
    own = null;
    if (started != null) {
      started.end();
    }
  }
}
