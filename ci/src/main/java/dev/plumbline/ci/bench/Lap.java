package dev.plumbline.ci.bench;

/**
 * What one measurement told.
 *
 * @param millis how long it took
 * @param cpuMillis processor time of its processes; 0 where that is not known
 * @param peakKib the largest resident set among its processes, in KiB
 */
record Lap(double millis, double cpuMillis, long peakKib) {

  /** One after the other. */
  Lap plus(Lap next) {
    return new Lap(
        millis + next.millis, cpuMillis + next.cpuMillis, Math.max(peakKib, next.peakKib));
  }
}
