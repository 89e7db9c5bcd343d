/** Combinations of namespaces that engines make: see clauses/commandline/namespaces.yaml. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci.commandline.namespaces;
