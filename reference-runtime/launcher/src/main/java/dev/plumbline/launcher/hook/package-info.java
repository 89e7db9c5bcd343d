/** Hooks that are called in the runtime's namespaces: config.md#posix-platform-hooks. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.launcher.hook;
