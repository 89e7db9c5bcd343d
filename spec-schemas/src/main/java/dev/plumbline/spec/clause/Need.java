package dev.plumbline.spec.clause;

/**
 * Something without which a clause cannot be judged: each need that is not met becomes a typed N/A.
 *
 * @param id its name, such as {@code host:cgroup-v2} or {@code runtime:exec}
 * @param kind who has to offer it
 * @param description what it is, in one line
 */
public record Need(String id, Kind kind, String description) {

  /** Who has to offer a need. */
  public enum Kind {
    /** The machine that the suite runs on: kernel, hardware, privileges. */
    HOST,
    /** The runtime under test: an optional operation or a feature of a later version. */
    RUNTIME,
    /** The CRI server under test: an optional rpc, a feature, or a field of a later version. */
    SERVER,
    /** What can be seen of the container from outside it. */
    WITNESS,
    /** Whoever runs the suite: a flag that allows or names something. */
    RUN
  }
}
