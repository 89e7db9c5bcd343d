/**
 * The list of allowed devices, judged by opening them:
 * config-linux.md#configLinuxDeviceAllowedlist.
 */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci.runtime.linux.cgroups.devices;
