/** Mounts, their order and their options: config.md#configMounts. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci.runtime.mounts;
