/** Version, extensibility, valid values and JSON form of a configuration: config.md. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci.runtime.config;
