/** What the command features prints: clauses/commandline/features.yaml. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci.commandline.features;
