/** The command that breaks promises of a runtime to show that the suite notices. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.ci.mutants;
