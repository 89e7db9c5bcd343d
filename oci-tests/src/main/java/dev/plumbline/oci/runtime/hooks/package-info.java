/** The chapter on hooks: config.md#configHooks. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci.runtime.hooks;
