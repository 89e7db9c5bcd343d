package dev.plumbline.launcher.program;

/**
 * What the program tells the launcher: two words, the message and a value. To all but {@link
 * #CHILD}, {@link #ENVIRONMENT}, {@link #FAILED} and {@link #CREATED} the launcher answers with one
 * byte; the program ends where it gets none.
 */
public enum Message {
  /** The user namespace is new: its mappings are to be written. */
  MAP,
  /** The value is the pid of the container's process. */
  CHILD,
  /** The namespaces are there: network devices are to be moved in, hooks to be called. */
  PREPARED,
  /** The filesystem is ready: the hooks of the runtime's namespace are to be called. */
  HOOKS,
  /** A descriptor comes with it: the master of the process's terminal. */
  TERMINAL,
  /**
   * What of the environment can only be found now is asked for; the answer is {@link
   * Environment#HOME_ROOM} and {@link Environment#LISTEN_PID_ROOM} bytes.
   */
  ENVIRONMENT,
  /** A descriptor comes with it: the listener of the seccomp filter. */
  LISTENER,
  /** The program waits to be started. */
  CREATED,
  /** The value's upper half is the action that failed, the lower half the error's number. */
  FAILED;

  /** The most bytes that a text for the program may have. */
  public static final int LONGEST_TEXT = 1 << 20;

  /** Bytes of a message. */
  public static final int SIZE = 16;
}
