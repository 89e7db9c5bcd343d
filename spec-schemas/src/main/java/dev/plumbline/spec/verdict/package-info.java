/** The words in which a suite says what it saw: verdicts, facts and results. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.spec.verdict;
