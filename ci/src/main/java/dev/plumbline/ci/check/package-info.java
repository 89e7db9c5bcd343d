/** {@code plumb check}: judges runtimes and writes their reports. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.ci.check;
