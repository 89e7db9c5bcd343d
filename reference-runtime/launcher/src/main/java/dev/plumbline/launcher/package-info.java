/** An OCI runtime for Linux: runtime.md. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.launcher;
