package dev.plumbline.ci.mutants;

import dev.plumbline.ci.console.Console;
import dev.plumbline.fixtures.cri.containerd.PrivateContainerd;
import dev.plumbline.fixtures.junit.Session;
import dev.plumbline.fixtures.outcome.HarnessException;
import dev.plumbline.fixtures.run.EndpointOptions;
import dev.plumbline.fixtures.run.OwnServer;
import dev.plumbline.fixtures.runtime.SubjectException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A containerd that is started for the run. */
final class OwnServerGround implements MutantGround {

  private final @Nullable Path program;
  private final EndpointOptions options;
  private final Console console;
  private volatile @Nullable OwnServer own;

  /** The installed one where no program is named. */
  OwnServerGround(@Nullable Path program, EndpointOptions options, Console console) {
    this.program = program;
    this.options = options;
    this.console = console;
  }

  @Override
  public Session open() {
    try {
      var containerd = program == null ? PrivateContainerd.installed() : program;
      var started = OwnServer.start(containerd, options);
      own = started;
      return started.session();
    } catch (HarnessException e) {
      throw new SubjectException(
          e.getMessage(), "Without --endpoint a containerd of the run's own is started.");
    }
  }

  @Override
  public Path directory() {
    return Objects.requireNonNull(own).bench().directory();
  }

  @Override
  public synchronized void sweep() {
    var started = own;
    own = null;
    if (started != null) {
      try {
        started.close();
      } catch (HarnessException e) {
        console.complain("plumb: " + e.getMessage());
      }
    }
  }

  @Override
  public void close() {
    sweep();
  }
}
