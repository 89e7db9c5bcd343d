/** What engines rely on in mounts: see clauses/commandline/mounts.yaml. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci.commandline.mounts;
