/**
 * Tests of what a runtime tells of itself, and whether it is true: features.md, features-linux.md.
 */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci.runtime.features;
