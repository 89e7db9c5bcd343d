/** Reports as files: one entry point for all formats that the design names. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.reports;
