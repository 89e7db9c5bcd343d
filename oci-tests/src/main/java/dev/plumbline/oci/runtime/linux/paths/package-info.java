/** Masked and read-only paths: config-linux.md#configLinuxMaskedPaths. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci.runtime.linux.paths;
