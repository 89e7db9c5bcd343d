package dev.plumbline.ci.bench;

/**
 * What the measurements of one case say. Times are milliseconds, memory is KiB.
 *
 * @param ratioMedian the median of A by that of B
 * @param ratioP95 of the ratios of the pairs
 * @param aCpuMs the median of the processor time, which others on the host hardly change
 * @param aPeakKib the largest resident set of A's processes; 0 where none was started
 */
record CaseResult(
    String name,
    double aMedianMs,
    double bMedianMs,
    double aP95Ms,
    double bP95Ms,
    double ratioMedian,
    double ratioP95,
    double aCpuMs,
    double bCpuMs,
    long aPeakKib,
    long bPeakKib) {}
