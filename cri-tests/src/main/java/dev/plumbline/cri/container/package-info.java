/** CreateContainer to RemoveContainer: the life of a container. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.cri.container;
