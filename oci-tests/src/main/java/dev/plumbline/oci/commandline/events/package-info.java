/** Statistics and notices: runc-events(8), see clauses/commandline/events.yaml. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci.commandline.events;
