/** Sessions of Exec and Attach, and forwarded ports. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.cri.streaming;
