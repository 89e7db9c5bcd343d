/** Where errors are told, and in which form: runc(8), see clauses/commandline/log.yaml. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci.commandline.log;
