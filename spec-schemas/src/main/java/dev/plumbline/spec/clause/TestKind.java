package dev.plumbline.spec.clause;

/** How a clause is tested. */
public enum TestKind {
  /** A program inside the container tries it and reports. */
  PROBE,
  /** The exit status or effect of a command. */
  COMMAND,
  /** The state that the runtime reports. */
  STATE,
  /** Files that the runtime or the kernel shows from the outside, or a document. */
  FILES,
  /** A remote procedure call. */
  RPC,
  /** Not tested; the entry says why. */
  NONE
}
