/** Cache and memory bandwidth by groups of resctrl: config-linux.md#intelrdt. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.launcher.resctrl;
