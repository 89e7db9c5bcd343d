/** The clause catalogue: every normative sentence that Plumbline judges by, one entry each. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.spec.clause;
