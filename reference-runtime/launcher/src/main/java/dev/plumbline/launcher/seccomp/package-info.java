/** System call filters, compiled by libseccomp: config-linux.md#seccomp, seccomp(2). */
@org.jspecify.annotations.NullMarked
package dev.plumbline.launcher.seccomp;
