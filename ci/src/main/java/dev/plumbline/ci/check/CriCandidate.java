package dev.plumbline.ci.check;

import dev.plumbline.fixtures.cri.ServerLog;
import dev.plumbline.fixtures.cri.discovery.EndpointOpener;
import dev.plumbline.fixtures.cri.discovery.EndpointPlace;
import dev.plumbline.fixtures.junit.Session;
import dev.plumbline.fixtures.junit.TestedEndpoint;
import dev.plumbline.fixtures.run.EndpointOptions;
import dev.plumbline.fixtures.run.ReachableImages;
import dev.plumbline.fixtures.runtime.SubjectException;
import dev.plumbline.fixtures.runtime.Workbench;
import dev.plumbline.spec.clause.ClauseCatalogue;
import dev.plumbline.spec.clause.SpecVersion;
import dev.plumbline.spec.waiver.Waivers;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A CRI server, with a registry of the run's own where none is named. */
public final class CriCandidate implements Candidate {

  private final EndpointPlace where;
  private final CriOptions options;
  private final @Nullable ServerLog log;
  private final @Nullable SubjectException unanswered;
  private @Nullable ReachableImages images;

  /**
   * A server that is not opened yet.
   *
   * @param options how it is judged
   * @param log what it writes of itself, where that is known
   * @param unanswered why it cannot be opened, if it was asked before and gave no answer
   */
  CriCandidate(
      EndpointPlace where,
      CriOptions options,
      @Nullable ServerLog log,
      @Nullable SubjectException unanswered) {
    this.where = where;
    this.options = options;
    this.log = log;
    this.unanswered = unanswered;
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
    if (unanswered != null) {
      throw unanswered;
    }
    var reachable = ReachableImages.of(where);
    images = reachable;
    var opened = new EndpointOpener(bench).open(reachable.place());
    opened.server().life().by(options.control());
    return new EndpointOptions(options.kubernetes(), waivers, options.given(), log)
        .open(opened, catalogue, bench);
  }

  @Override
  public String brief(Session session) {
    return TestedEndpoint.of(session).opened().server().brief();
  }

  @Override
  public SpecVersion version(ClauseCatalogue catalogue) {
    return options.version(catalogue);
  }

  @Override
  public void close() throws IOException {
    if (images != null) {
      images.close();
    }
  }
}
