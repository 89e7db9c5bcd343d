/** Names for the numbers of the kernel's interface, as the Linux manual pages spell them. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.syscalls.abi;
