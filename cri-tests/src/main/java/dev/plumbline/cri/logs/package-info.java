/** The log of a container, as a kubelet parses it. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.cri.logs;
