/** Cache and memory bandwidth by Intel RDT: config-linux.md#configLinuxIntelRdt. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci.runtime.linux.rdt;
