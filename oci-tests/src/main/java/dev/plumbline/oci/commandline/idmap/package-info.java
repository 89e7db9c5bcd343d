/** What engines rely on in idmapped mounts: see clauses/commandline/idmap.yaml. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci.commandline.idmap;
