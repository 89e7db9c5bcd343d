/** What the operation state answers: runtime.md, State. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci.runtime.state;
