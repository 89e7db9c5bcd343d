/**
 * The container's control group: its path, fitness and owner:
 * config-linux.md#configLinuxControlGroups.
 */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci.runtime.linux.cgroups;
