/** What the suite says of real runtimes, written down, so that a changed verdict is reviewed. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci.goldens;
