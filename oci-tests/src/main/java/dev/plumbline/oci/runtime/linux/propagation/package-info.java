/** The propagation of the root mount: config-linux.md#configLinuxRootfsMountPropagation. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci.runtime.linux.propagation;
