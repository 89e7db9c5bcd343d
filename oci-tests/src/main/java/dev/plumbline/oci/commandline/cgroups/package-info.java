/** Control groups where the specification leaves room: clauses/commandline/cgroups.yaml. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci.commandline.cgroups;
