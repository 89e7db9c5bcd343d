/** Records of config.json and of the state: the runtime specification, config.md and runtime.md. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.spec.runtime;
