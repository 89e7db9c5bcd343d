/** Who gets the terminal of a process, and what stands in for it at the caller's side. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.launcher.terminal;
