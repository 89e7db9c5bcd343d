/** The processes of a container: runc-ps(8), see clauses/commandline/ps.yaml. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci.commandline.ps;
