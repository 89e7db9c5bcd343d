/** Tests of the report's model. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.reports.model;
