package dev.plumbline.spec.clause;

/** How much a clause weighs: one legend for every suite and every report. */
public enum Strength {
  /** A specification's MUST, SHALL or REQUIRED: broken is FAIL. */
  M,
  /** A specification's SHOULD or RECOMMENDED: broken is WARN. */
  S,
  /**
   * The CRI text is silent, and a kubelet or workload breaks without it: FAIL, in a score of its
   * own.
   */
  K,
  /** De facto: engines rely on it, no sentence of a specification says it: WARN. */
  D,
  /** Security: FAIL when an escape is seen. */
  X
}
