package dev.plumbline.ci.bench;

/**
 * What one measurement told.
 *
 * @param millis how long it took
 * @param peakKib the largest resident set among its processes, in KiB
 */
record Lap(double millis, long peakKib) {

  /** One after the other. */
  Lap plus(Lap next) {
    return new Lap(millis + next.millis, Math.max(peakKib, next.peakKib));
  }
}
