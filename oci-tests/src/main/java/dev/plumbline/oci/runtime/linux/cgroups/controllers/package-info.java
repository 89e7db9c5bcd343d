/**
 * The limits of linux.resources, controller by controller:
 * config-linux.md#configLinuxControlGroups.
 */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci.runtime.linux.cgroups.controllers;
