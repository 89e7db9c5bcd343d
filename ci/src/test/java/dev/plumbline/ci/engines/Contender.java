package dev.plumbline.ci.engines;

import dev.plumbline.ci.reference.InstalledLauncher;
import java.nio.file.Path;

/** A runtime that engines are told to use. */
enum Contender {
  /** The contrast: what an engine does with it, it has to do with the other. */
  RUNC("runc"),
  PLUMB_RUNTIME("plumb-runtime");

  private final String title;

  Contender(String title) {
    this.title = title;
  }

  /** Its command. */
  Path binary() {
    return this == RUNC ? Path.of("/usr/sbin/runc") : InstalledLauncher.COMMAND;
  }

  /** The name by which an engine knows it. */
  @Override
  public String toString() {
    return title;
  }
}
