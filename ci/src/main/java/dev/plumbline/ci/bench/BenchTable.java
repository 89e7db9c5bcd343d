package dev.plumbline.ci.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A report for people: a line a case, and what is in memory. */
final class BenchTable {

  private static final String ROW = "%-12s %9s %8s %9s %8s %6s %6s %7s %7s %7s %7s";

  private BenchTable() {}

  static List<String> lines(BenchReport report) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "A: %s   B: %s   %d rounds, Java %s"
            .formatted(report.a(), report.b(), report.rounds(), report.java()));
    lines.add(
        row(
            "",
            "A median",
            "A p95",
            "B median",
            "B p95",
            "A/B",
            "p95",
            "A cpu",
            "B cpu",
            "A peak",
            "B peak"));
    report.cases().forEach(each -> lines.add(line(each)));
    lines.add(
        "Times in ms; A/B is that of the medians, then p95 of the pairs' ratios; cpu: processor time;"
            + " peak: MiB.");
    if (report.cases().stream().anyMatch(each -> each.name().endsWith("/hello"))) {
      lines.add(".../hello: A's command beside a JVM that only prints a line.");
    }
    if (!report.inProcessVs().isEmpty()) {
      lines.add(
          "in-process: create, start and delete by the launcher within one JVM, and the commands of "
              + report.inProcessVs()
              + ".");
    }
    lines.addAll(memory(report.memory()));
    return lines;
  }

  private static List<String> memory(Memory memory) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Between create and start (PSS): A %d KiB, B %d KiB"
            .formatted(memory.aWaitingKib(), memory.bWaitingKib()));
    if (memory.inProcessKib() != null && memory.inProcessMonitorKib() != null) {
      lines.add(
          "With the launcher's monitor: container %d KiB, monitor %d KiB"
              .formatted(memory.inProcessKib(), memory.inProcessMonitorKib()));
    }
    return lines;
  }

  private static String line(CaseResult each) {
    return row(
        each.name(),
        millis(each.aMedianMs()),
        millis(each.aP95Ms()),
        millis(each.bMedianMs()),
        millis(each.bP95Ms()),
        ratio(each.ratioMedian()),
        ratio(each.ratioP95()),
        cpu(each.aCpuMs()),
        cpu(each.bCpuMs()),
        mebi(each.aPeakKib()),
        mebi(each.bPeakKib()));
  }

  private static String row(String... cells) {
    return ROW.formatted((Object[]) cells).stripTrailing();
  }

  private static String millis(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static String cpu(double value) {
    return value == 0 ? "-" : millis(value);
  }

  private static String ratio(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static String mebi(long kib) {
    return kib == 0 ? "-" : String.format(Locale.ROOT, "%.1f", kib / 1024.0);
  }
}
