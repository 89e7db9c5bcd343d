/** Records of cgroup limits: the runtime specification, config-linux.md, section Control groups. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.spec.runtime.resources;
