/** The pid files of create, run and exec: runc-create(8), see clauses/commandline/pidfile.yaml. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci.commandline.pidfile;
