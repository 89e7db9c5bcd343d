/** Which kernel parameters are refused: see clauses/commandline/sysctl.yaml. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci.commandline.sysctl;
