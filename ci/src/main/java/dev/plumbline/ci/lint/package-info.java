/**
 * {@code plumb lint}: what every source, test and clause keeps to, with the cure of what does not.
 */
@org.jspecify.annotations.NullMarked
package dev.plumbline.ci.lint;
