/**
 * delete --force, and what delete cleans up: runc-delete(8), see clauses/commandline/delete.yaml.
 */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci.commandline.delete;
