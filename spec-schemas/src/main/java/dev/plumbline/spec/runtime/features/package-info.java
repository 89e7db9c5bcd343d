/**
 * Records of what a runtime implements: the runtime specification, features.md and
 * features-linux.md.
 */
@org.jspecify.annotations.NullMarked
package dev.plumbline.spec.runtime.features;
