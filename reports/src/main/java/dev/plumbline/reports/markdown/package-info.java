/** The report as Markdown, short enough for a comment on a pull request. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.reports.markdown;
