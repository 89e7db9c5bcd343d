/** The report of a run, as the design's {@code report.json} lays it down. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.reports.model;
