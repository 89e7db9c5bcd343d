/** The root filesystem: config.md#configRoot. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci.runtime.root;
