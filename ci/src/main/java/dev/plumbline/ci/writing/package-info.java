/** {@code plumb new-test}: where a clause's test belongs, and its beginning. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.ci.writing;
