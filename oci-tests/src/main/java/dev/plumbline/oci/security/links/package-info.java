/**
 * Symbolic links of the image where the runtime expects directories: see
 * clauses/security/links.yaml.
 */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci.security.links;
