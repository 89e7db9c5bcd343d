/** Annotations: config.md#configAnnotations. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci.runtime.annotations;
