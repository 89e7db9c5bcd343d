/** {@code plumb doctor}: what this host offers, and whether a runtime works on it. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.ci.doctor;
