/** Network devices that move into a container: config-linux.md#configLinuxNetworkDevices. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci.runtime.linux.netdevices;
