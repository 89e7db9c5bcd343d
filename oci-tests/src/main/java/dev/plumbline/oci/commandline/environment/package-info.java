/**
 * HOME, PATH and the working directory of the program: what engines leave to the runtime, see
 * clauses/commandline/environment.yaml.
 */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci.commandline.environment;
