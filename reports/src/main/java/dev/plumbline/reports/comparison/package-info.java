/** Two reports side by side: what a change of runtime, host or suite changed in the verdicts. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.reports.comparison;
