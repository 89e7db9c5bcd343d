/** Tests of the OCI suite itself: that it notices what it is there to notice. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci;
