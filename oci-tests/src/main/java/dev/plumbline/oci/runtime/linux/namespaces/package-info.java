/** Which namespaces a container has: config-linux.md#configLinuxNamespaces. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci.runtime.linux.namespaces;
