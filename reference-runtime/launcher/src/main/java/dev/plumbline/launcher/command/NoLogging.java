package dev.plumbline.launcher.command;

import java.io.IOException;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/**
 * Logging that is never configured and goes nowhere, for {@code -Djava.util.logging.manager}. JNA
 * asks for loggers when it is loaded; the usual manager would read its configuration and look into
 * every jar for providers before it gave one.
 */
public final class NoLogging extends LogManager {

  /**
   * Reads nothing.
   *
   * @throws IOException always: only so the JDK does not go on to look for providers
   */
  @Override
  public void readConfiguration() throws IOException {
    throw new IOException("logging has no configuration");
  }

  /** Takes any logger and keeps none, so that it has neither parent nor handlers. */
  @Override
  public boolean addLogger(Logger logger) {
    return true;
  }
}
