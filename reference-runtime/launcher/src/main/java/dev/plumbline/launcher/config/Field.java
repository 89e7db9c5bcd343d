package dev.plumbline.launcher.config;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * A property that rules look at.
 *
 * @param document for messages
 * @param path such as {@code process.cwd}; empty for the document itself
 * @param problems takes what is found, a line each
 */
record Field(String document, String path, List<String> problems) {

  /** A property of it. */
  Field at(String name) {
    return new Field(document, path.isEmpty() ? name : path + "." + name, problems);
  }

  /** An element of it, by number or by name. */
  Field element(Object key) {
    var shown = key instanceof String name ? "\"" + name + "\"" : key;
    return new Field(document, path + "[" + shown + "]", problems);
  }

  void wrong(String problem) {
    problems.add(document + ": " + path + ": " + problem);
  }

  /** Demands that it has one of these values. */
  void oneOf(Collection<String> known, String value) {
    if (!known.contains(value)) {
      wrong("is none of " + String.join(", ", new TreeSet<>(known)) + ": " + value);
    }
  }

  /** Demands a number in this range, ends included. */
  void within(long first, long last, long value) {
    if (value < first || value > last) {
      wrong("is not a number from " + first + " to " + last + ": " + value);
    }
  }
}
