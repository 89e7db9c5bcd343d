/** How a terminal reaches the caller: runc-create(8), see clauses/commandline/console.yaml. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci.commandline.console;
