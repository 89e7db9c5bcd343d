/** Operations and transitions of a container's life: runtime.md. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci.runtime.lifecycle;
