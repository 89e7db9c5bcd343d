/** Borders between container and host: see clauses/security/isolation.yaml. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci.security.isolation;
