/** Control groups of both versions: config-linux.md#control-groups, cgroups(7). */
@org.jspecify.annotations.NullMarked
package dev.plumbline.launcher.cgroup;
