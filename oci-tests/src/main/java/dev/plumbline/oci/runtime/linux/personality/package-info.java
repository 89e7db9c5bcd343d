/** The execution domain: config-linux.md#configLinuxPersonality. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci.runtime.linux.personality;
