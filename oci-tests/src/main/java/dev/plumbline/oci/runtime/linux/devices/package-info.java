/** Device nodes, listed and default, and links in /dev: config-linux.md#configLinuxDevices. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci.runtime.linux.devices;
