package dev.plumbline.ci.check;

import dev.plumbline.fixtures.discovery.SubjectOpener;
import dev.plumbline.fixtures.junit.Session;
import dev.plumbline.fixtures.junit.TestedRuntime;
import dev.plumbline.fixtures.run.SessionOptions;
import dev.plumbline.fixtures.runtime.Workbench;
import dev.plumbline.spec.clause.ClauseCatalogue;
import dev.plumbline.spec.clause.SpecVersion;
import dev.plumbline.spec.waiver.Waivers;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * An OCI runtime.
 *
 * @param binary its file
 * @param options how it is driven and judged
 */
record OciCandidate(Path binary, OciOptions options) implements Candidate {

  @Override
  public String place() {
    return binary.toAbsolutePath().normalize().toString();
  }

  @Override
  public List<String> specs() {
    return List.of("runtime-spec", "commandline", "security");
  }

  @Override
  public Session open(Workbench bench, ClauseCatalogue catalogue, Waivers waivers) {
    var subject = new SubjectOpener(bench).open(binary, options.profile());
    return new SessionOptions(options.spec(), waivers, UnaryOperator.identity())
        .open(subject, catalogue, bench);
  }

  @Override
  public String brief(Session session) {
    return TestedRuntime.of(session).opened().identity().brief();
  }

  @Override
  public SpecVersion version(ClauseCatalogue catalogue) {
    var spec = options.spec();
    return spec == null ? SpecVersion.parse("1.0.0") : spec;
  }
}
