/** Files that are YAML lists of maps, read with the line of everything for messages. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.spec.entry;
