/** The command line that engines call, beyond the specification's operations: runc(8). */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci.commandline;
