/** Records of the object vm in config.json: the runtime specification, config-vm.md. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.spec.runtime.vm;
