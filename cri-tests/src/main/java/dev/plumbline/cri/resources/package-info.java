/** The limits and shares of a container, as the kernel's own files tell them. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.cri.resources;
