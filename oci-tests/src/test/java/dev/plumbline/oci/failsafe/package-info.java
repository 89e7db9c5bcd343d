/** Runs the suite under Maven Failsafe, for {@code mvn verify -Doci.runtime=PATH}. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci.failsafe;
