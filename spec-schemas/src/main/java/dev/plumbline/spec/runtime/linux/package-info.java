/** Records of the object linux in config.json: the runtime specification, config-linux.md. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.spec.runtime.linux;
