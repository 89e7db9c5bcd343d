/** The containers below a root: runc-list(8), see clauses/commandline/list.yaml. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci.commandline.list;
