/** The report as one HTML page that needs no server, no script and no other file. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.reports.html;
