/** Where a program gets its memory: config-linux.md#configLinuxMemoryPolicy. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci.runtime.linux.memorypolicy;
