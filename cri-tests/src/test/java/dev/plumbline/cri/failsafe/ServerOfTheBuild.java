package dev.plumbline.cri.failsafe;

import dev.plumbline.fixtures.run.BuildListener;
import dev.plumbline.fixtures.run.BuildProperties;
import java.util.Optional;

/** Judges the server that {@code -Dcri.endpoint} names. */
public final class ServerOfTheBuild extends BuildListener {

  @Override
  protected Optional<Run> open() {
    return BuildProperties.text("cri.endpoint").map(any -> BuildRun.open());
  }
}
