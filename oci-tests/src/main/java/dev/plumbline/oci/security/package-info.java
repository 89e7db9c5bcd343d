/**
 * Attacks on runtimes that have been published or are known, each of which is seen to fail: the
 * advisories of runc and crun from 2019 on. See clauses/security.
 */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci.security;
