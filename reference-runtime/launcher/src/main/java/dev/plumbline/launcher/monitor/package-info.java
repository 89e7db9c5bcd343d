/** The parent of a container's processes where this project itself is the engine. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.launcher.monitor;
