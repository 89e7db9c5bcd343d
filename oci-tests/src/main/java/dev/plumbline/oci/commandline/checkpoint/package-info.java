/** Freezing a container to files and bringing it back: clauses/commandline/checkpoint.yaml. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci.commandline.checkpoint;
