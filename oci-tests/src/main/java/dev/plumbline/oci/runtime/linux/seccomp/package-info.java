/** Tests of filters of system calls: config-linux.md, Seccomp. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci.runtime.linux.seccomp;
