/**
 * Reads and writes the documents of everyday containers without reflection, whose start costs a
 * command more than all its work. What is unusual is left to {@link dev.plumbline.spec.json.Json},
 * which knows every rule and names every error.
 */
@org.jspecify.annotations.NullMarked
package dev.plumbline.launcher.document;
