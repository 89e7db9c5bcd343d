/** What a container must not reach by its configuration or its image. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.cri.process;
