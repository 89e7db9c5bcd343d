/** Kernel parameters of a container: config-linux.md#configLinuxSysctl. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci.runtime.linux.sysctl;
