package dev.plumbline.spec.schema;

import dev.plumbline.spec.clause.SpecVersion;
import org.jspecify.annotations.Nullable;

/**
 * A property that a version of the specification does not define.
 *
 * @param pointer where, as a JSON pointer
 * @param since the first version that defines it; null if none does
 */
public record UndefinedProperty(String pointer, @Nullable SpecVersion since) {}
