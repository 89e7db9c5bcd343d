/** The container's process: its program, user, rights and limits: config.md#configProcess. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci.runtime.process;
