/** The words that all renderers of the design's report share, and text made harmless to print. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.reports.text;
