/** Freezing a container: runc-pause(8) and runc-resume(8), see clauses/commandline/pause.yaml. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci.commandline.pause;
