/** How signals are written and whom they reach, see clauses/commandline/kill.yaml. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci.commandline.kill;
