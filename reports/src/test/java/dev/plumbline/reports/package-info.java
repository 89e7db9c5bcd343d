/** Tests of reports, and the sample run that they share. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.reports;
