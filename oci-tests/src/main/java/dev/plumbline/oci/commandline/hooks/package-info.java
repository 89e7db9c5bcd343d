/** Hooks where the specification is silent: clauses/commandline/hooks.yaml. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci.commandline.hooks;
