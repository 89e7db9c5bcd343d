/**
 * Syscall programs: what happens inside a container, compiled in Java to a tiny static ELF, after
 * the kernel's own system call documentation (section 2 of the Linux manual pages).
 */
@org.jspecify.annotations.NullMarked
package dev.plumbline.syscalls;
