/** Containers as files and back, through the program criu: criu(8), runc-checkpoint(8). */
@org.jspecify.annotations.NullMarked
package dev.plumbline.launcher.checkpoint;
