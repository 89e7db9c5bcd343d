/** The report as JUnit XML, the form that CI servers read. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.reports.junit;
