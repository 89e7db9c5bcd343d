/** Tests of {@code plumb new-test}. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.ci.writing;
