/** Default file systems: config-linux.md#configLinuxDefaultFilesystems. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci.runtime.linux.filesystems;
