/** The files that make a container: bundle.md. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci.runtime.bundle;
