/**
 * What engines expect of create beyond the specification: runc-create(8), see
 * clauses/commandline/create.yaml.
 */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci.commandline.create;
