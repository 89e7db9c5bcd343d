/** The reference runtime as users get it, and the suite's verdicts on it. */
@NullMarked
package dev.plumbline.ci.reference;

import org.jspecify.annotations.NullMarked;
