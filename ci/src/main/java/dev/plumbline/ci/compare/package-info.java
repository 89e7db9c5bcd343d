/** The `plumb compare` command: what changed between two reports. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.ci.compare;
