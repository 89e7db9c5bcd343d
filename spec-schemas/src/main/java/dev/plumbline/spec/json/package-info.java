/** JSON documents as values: reading, copying and writing of config.json, state and features. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.spec.json;
