/** Clocks of a time namespace: config-linux.md#configLinuxTimeOffset. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci.runtime.linux.timeoffsets;
