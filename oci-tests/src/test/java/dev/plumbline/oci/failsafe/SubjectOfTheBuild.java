package dev.plumbline.oci.failsafe;

import dev.plumbline.fixtures.junit.Sessions;
import dev.plumbline.fixtures.run.Collector;
import dev.plumbline.fixtures.run.RunListener;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Opens the runtime that {@code -Doci.runtime} names before Failsafe looks for tests, and writes
 * the report when it has run them. Without that property it does nothing.
 */
public final class SubjectOfTheBuild implements LauncherSessionListener {

  private @Nullable BuildRun run;
  private @Nullable Collector collector;

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    var binary = System.getProperty("oci.runtime", "");
    if (binary.isEmpty()) {
      return;
    }
    var opened = BuildRun.open(Path.of(binary));
    System.setProperty(Sessions.PARAMETER, Sessions.register(opened.session()));
    var results = new Collector(RunListener.NONE, result -> {});
    session.getLauncher().registerTestExecutionListeners(results);
    run = opened;
    collector = results;
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    if (run != null && collector != null) {
      run.close(collector.results());
    }
  }
}
