/** Tests of the listener of a filter and of what it receives: config-linux.md, Seccomp. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci.runtime.linux.seccomp.listener;
