/** {@code plumb clauses}: the catalogue, and the tests that cover it. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.ci.clauses;
