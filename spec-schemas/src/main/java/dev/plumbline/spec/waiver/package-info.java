/** Waivers: deviations that the user of a suite knows and accepts for a while. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.spec.waiver;
