/** What is run once when the command is packaged, so that the JVM can keep the loaded classes. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.launcher.rehearsal;
