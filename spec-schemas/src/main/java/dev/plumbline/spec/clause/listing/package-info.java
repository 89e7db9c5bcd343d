/** The clause catalogue as plain text for a terminal: {@code plumb clauses}. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.spec.clause.listing;
