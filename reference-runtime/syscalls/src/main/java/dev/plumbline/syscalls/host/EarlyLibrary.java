package dev.plumbline.syscalls.host;

/**
 * Begins with what the first call of the C library needs, a fifth of a short command, while its
 * caller does something else. Whoever calls meanwhile waits for it.
 */
public final class EarlyLibrary extends Thread {

  private EarlyLibrary() {
    super("early library");
    setDaemon(true);
  }

  /** Begins on a thread of its own. */
  public static void load() {
    new EarlyLibrary().start();
  }

  @Override
  public void run() {
    try {
      Libc.getpid();
    } catch (RuntimeException e) {
      return; // the next call tells it to one who needs it
    }
  }
}
