/**
 * Descriptors that are passed on or handed back: runc-run(8), see
 * clauses/commandline/descriptors.yaml.
 */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci.commandline.descriptors;
