package dev.plumbline.ci.check;

import dev.plumbline.fixtures.junit.Session;
import dev.plumbline.fixtures.runtime.SubjectException;
import dev.plumbline.fixtures.runtime.Workbench;
import dev.plumbline.spec.clause.ClauseCatalogue;
import dev.plumbline.spec.clause.SpecVersion;
import dev.plumbline.spec.verdict.Subject;
import dev.plumbline.spec.waiver.Waivers;
import java.io.IOException;
import java.util.List;

/** A subject as a command line names it, before it is known whether it can be judged. */
interface Candidate extends AutoCloseable {

  /** How a reader knows it: the path of a binary, or an endpoint. */
  String place();

  /** The rule books that it is judged by. */
  List<String> specs();

  /**
   * Opens it for one run.
   *
   * @throws SubjectException if it cannot be judged
   */
  Session open(Workbench bench, ClauseCatalogue catalogue, Waivers waivers);

  /** Its name and release, once it is open. */
  String brief(Session session);

  /** What is known of one that cannot be opened. */
  default Subject unopened() {
    return new Subject(
        place().substring(place().lastIndexOf('/') + 1),
        "",
        place(),
        "",
        "",
        "",
        "",
        "",
        List.of(),
        List.of());
  }

  /** The version that one is judged by that cannot be opened. */
  SpecVersion version(ClauseCatalogue catalogue);

  /** Ends what was started for the run; a second time nothing is left to end. */
  @Override
  default void close() throws IOException {}
}
