/**
 * Where a container without a terminal reads and writes: runc-create(8), see
 * clauses/commandline/stdio.yaml.
 */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci.commandline.stdio;
