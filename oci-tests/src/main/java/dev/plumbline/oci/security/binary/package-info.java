/**
 * The runtime's own binary within reach of a container: CVE-2019-5736, see
 * clauses/security/binary.yaml.
 */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci.security.binary;
