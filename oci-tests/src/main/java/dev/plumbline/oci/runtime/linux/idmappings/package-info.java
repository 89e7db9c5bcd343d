/** User namespace mappings: config-linux.md#configLinuxUserNamespaceMappings. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci.runtime.linux.idmappings;
