/**
 * Faults in the launcher's programs, one step at a time, each of which the suite has to notice; and
 * what they are tried with.
 */
@NullMarked
package dev.plumbline.ci.steps;

import org.jspecify.annotations.NullMarked;
