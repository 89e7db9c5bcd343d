package dev.plumbline.syscalls.host;

import com.sun.jna.Callback;
import org.jspecify.annotations.Nullable;

/**
 * SIGQUIT, by which a JVM prints its threads and which it lets no Java code handle: taken from it
 * for good.
 *
 * <p>The kernel gives a signal of the whole process to its first thread where that has not blocked
 * it. In a JVM that was started by {@code java} this one only waits for the others, so that calling
 * into the JVM from there disturbs nothing; the others of Java block SIGQUIT. Where the caller of
 * {@code java} has it blocked, nothing is called.
 */
public final class QuitSignal {

  /** Its number on Linux. */
  public static final int NUMBER = 3;

  /** Held as long as the kernel may call it. */
  private static volatile @Nullable Handler installed;

  private QuitSignal() {}

  /** Called by the C library. */
  interface Handler extends Callback {
    void invoke(int number);
  }

  /** Has this called at each from now on, instead of what was before. */
  public static void handle(Runnable call) {
    Handler handler = number -> call.run();
    Libc.signal(NUMBER, handler);
    installed = handler;
  }
}
