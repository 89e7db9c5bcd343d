/** Validation of config.json, state and features by JSON Schema and by rules beyond it. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.spec.schema;
