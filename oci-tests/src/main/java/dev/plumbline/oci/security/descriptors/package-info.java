/**
 * Descriptors of the host within reach of a container: CVE-2024-21626, see
 * clauses/security/descriptors.yaml.
 */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci.security.descriptors;
