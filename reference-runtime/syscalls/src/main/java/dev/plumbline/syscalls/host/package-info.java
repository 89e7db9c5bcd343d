/**
 * Host-side kernel calls that the JDK lacks, as the Linux manual pages describe them: pidfds,
 * descriptors passed over sockets, terminals, mounts. Java Native Access is loaded at first use
 * only; what a plain file in {@code /proc} can tell is read without it.
 */
@org.jspecify.annotations.NullMarked
package dev.plumbline.syscalls.host;
