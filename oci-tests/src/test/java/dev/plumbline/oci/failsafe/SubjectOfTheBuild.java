package dev.plumbline.oci.failsafe;

import dev.plumbline.fixtures.run.BuildListener;
import dev.plumbline.fixtures.run.BuildProperties;
import java.nio.file.Path;
import java.util.Optional;

/** Judges the runtime that {@code -Doci.runtime} names. */
public final class SubjectOfTheBuild extends BuildListener {

  @Override
  protected Optional<Run> open() {
    return BuildProperties.text("oci.runtime").map(Path::of).map(BuildRun::open);
  }
}
