/** What engines rely on in device nodes: see clauses/commandline/devices.yaml. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci.commandline.devices;
