package dev.plumbline.ci.engines;

import java.util.List;

/** What people do with an engine, by its own command line. */
interface Engine extends RunningEngine {

  /** Runs a program in a container that is removed when it has ended. */
  Output run(Contender runtime, String... program);

  /**
   * Runs a program in a container in the background.
   *
   * @return the container's name
   */
  String start(Contender runtime, String... program);

  /** Runs a program more in a container. */
  Output exec(String container, String... program);

  /** The command line that does it on a terminal. */
  List<String> execOnTerminal(String container, String... program);

  /** What the container has written to its standard output. */
  String logs(String container);

  /** Asks its program to end, by SIGTERM, and waits for the end. */
  void stop(String container);

  /** Ends it by SIGKILL. */
  void kill(String container);

  void pause(String container);

  void unpause(String container);

  /** {@code running} or {@code paused}, say. */
  String status(String container);

  /** How many processes its statistics count. */
  long processes(String container);

  /** Its first process, as the host counts them. */
  long pid(String container);

  /** Waits until it has ended; the exit status of its program. */
  int awaitEnd(String container);
}
