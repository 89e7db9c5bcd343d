/** What a process of the container may be or reach: see clauses/security/process.yaml. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci.security.process;
