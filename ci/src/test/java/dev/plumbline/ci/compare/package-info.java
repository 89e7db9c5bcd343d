/** Tests of the `plumb compare` command. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.ci.compare;
