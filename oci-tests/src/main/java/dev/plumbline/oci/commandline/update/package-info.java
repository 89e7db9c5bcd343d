/** Changing limits of a living container: runc-update(8), see clauses/commandline/update.yaml. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci.commandline.update;
