package dev.plumbline.ci.mutants;

import dev.plumbline.fixtures.junit.Session;
import dev.plumbline.fixtures.runtime.SubjectException;
import java.io.IOException;
import java.nio.file.Path;

/** A subject whose mutants are to be tried, and what its run leaves on the host. */
interface MutantGround extends AutoCloseable {

  /**
   * Opens the unchanged subject.
   *
   * @throws SubjectException if it cannot be judged
   */
  Session open();

  /** Where directories of runs are made, once it is open. */
  Path directory();

  /** Removes everything of the run from the host, for a process that is about to end. */
  void sweep();

  /** Lets the subject go and removes everything of the run. */
  @Override
  void close() throws IOException;
}
