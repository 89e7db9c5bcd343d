/**
 * What happens inside the container, compiled into a program of system calls: runtime.md and
 * config-linux.md.
 */
@org.jspecify.annotations.NullMarked
package dev.plumbline.launcher.program;
