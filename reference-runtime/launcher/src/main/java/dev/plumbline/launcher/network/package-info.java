/** Network devices that move into a container: config-linux.md#network-devices. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.launcher.network;
