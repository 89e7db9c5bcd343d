package dev.plumbline.spec.verdict;

/**
 * One named thing that a failure says: {@code step: mkdir}, {@code errno: EROFS}.
 *
 * @param key a short lower-case name: {@code clause, expected, seen, step, errno, exit, file}
 * @param value the value, in full
 */
public record Fact(String key, String value) {}
