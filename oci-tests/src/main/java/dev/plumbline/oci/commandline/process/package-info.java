/** Sessions, processors, signals and keyrings, see clauses/commandline/process.yaml. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci.commandline.process;
