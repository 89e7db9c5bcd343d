/** A further process in a container: runc-exec(8), see clauses/commandline/exec.yaml. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci.commandline.exec;
