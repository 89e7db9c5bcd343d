/**
 * What every command keeps to, and the options before it: runc(8), see
 * clauses/commandline/options.yaml.
 */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci.commandline.options;
