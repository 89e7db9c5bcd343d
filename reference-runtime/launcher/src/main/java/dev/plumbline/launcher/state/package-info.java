/** What is kept of a container between two commands: runtime.md#state. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.launcher.state;
