/** Which ids a container may have: what engines rely on, see clauses/commandline/id.yaml. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci.commandline.id;
