/** Create and start in one command: runc-run(8), see clauses/commandline/run.yaml. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci.commandline.run;
