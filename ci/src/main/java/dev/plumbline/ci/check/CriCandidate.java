package dev.plumbline.ci.check;

import dev.plumbline.fixtures.cri.discovery.EndpointOpener;
import dev.plumbline.fixtures.cri.discovery.EndpointPlace;
import dev.plumbline.fixtures.junit.Session;
import dev.plumbline.fixtures.junit.TestedEndpoint;
import dev.plumbline.fixtures.run.EndpointOptions;
import dev.plumbline.fixtures.runtime.Workbench;
import dev.plumbline.spec.clause.ClauseCatalogue;
import dev.plumbline.spec.clause.SpecVersion;
import dev.plumbline.spec.waiver.Waivers;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A CRI server.
 *
 * @param where where it is
 * @param options how it is judged
 */
record CriCandidate(EndpointPlace where, CriOptions options) implements Candidate {

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
    var opened = new EndpointOpener(bench).open(where);
    return new EndpointOptions(
            options.kubernetes(), waivers, options.given(), UnaryOperator.identity())
        .open(opened, catalogue, bench);
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
}
