/** The {@code plumb} command, as the README shows it. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.ci;
