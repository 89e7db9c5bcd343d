/** The mounts of a container: paths of the host that it sees. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.cri.mounts;
