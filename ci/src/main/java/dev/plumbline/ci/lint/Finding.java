package dev.plumbline.ci.lint;

/**
 * Something that does not keep to a rule.
 *
 * @param rule {@code format, sizes, titles, catalogue, architecture}
 * @param where a file, a test or a clause
 * @param what the rule and the value
 * @param cure a command, or in words what to do
 */
public record Finding(String rule, String where, String what, String cure) {}
