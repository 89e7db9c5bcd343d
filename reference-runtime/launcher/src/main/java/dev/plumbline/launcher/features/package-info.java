/** What this runtime tells of itself: features.md, features-linux.md. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.launcher.features;
