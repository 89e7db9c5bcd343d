package dev.plumbline.ci.check;

import dev.plumbline.fixtures.cri.channel.EndpointAddress;
import dev.plumbline.fixtures.cri.discovery.EndpointOpener;
import dev.plumbline.fixtures.cri.discovery.EndpointPlace;
import dev.plumbline.fixtures.junit.Session;
import dev.plumbline.fixtures.junit.TestedEndpoint;
import dev.plumbline.fixtures.registry.Registry;
import dev.plumbline.fixtures.run.EndpointOptions;
import dev.plumbline.fixtures.runtime.SubjectException;
import dev.plumbline.fixtures.runtime.Workbench;
import dev.plumbline.spec.clause.ClauseCatalogue;
import dev.plumbline.spec.clause.SpecVersion;
import dev.plumbline.spec.waiver.Waivers;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A CRI server, with a registry of the run's own where none is named. */
final class CriCandidate implements Candidate {

  private final EndpointPlace where;
  private final CriOptions options;
  private @Nullable Registry registry;

  CriCandidate(EndpointPlace where, CriOptions options) {
    this.where = where;
    this.options = options;
  }

  @Override
  public String place() {
    return where.runtime().toString();
  }

  @Override
  public List<String> specs() {
    return EndpointOptions.SPECS;
  }

  @Override
  public Session open(Workbench bench, ClauseCatalogue catalogue, Waivers waivers) {
    var opened = new EndpointOpener(bench).open(withRegistry());
    return new EndpointOptions(
            options.kubernetes(), waivers, options.given(), UnaryOperator.identity())
        .open(opened, catalogue, bench);
  }

  /** Only a server on this machine can pull from its loopback. */
  private EndpointPlace withRegistry() {
    if (!where.registry().isEmpty() || !(where.runtime() instanceof EndpointAddress.UnixSocket)) {
      return where;
    }
    try {
      var started = Registry.withFixtures();
      registry = started;
      return where.withRegistry(started.address());
    } catch (IOException e) {
      throw new SubjectException(
          "no registry can be started on loopback: " + e.getMessage(), "Name one by --registry.");
    }
  }

  @Override
  public String brief(Session session) {
    return TestedEndpoint.of(session).opened().server().brief();
  }

  @Override
  public SpecVersion version(ClauseCatalogue catalogue) {
    var version = options.kubernetes();
    return version == null ? EndpointOptions.newest(catalogue) : version;
  }

  @Override
  public void close() throws IOException {
    if (registry != null) {
      registry.close();
    }
  }
}
