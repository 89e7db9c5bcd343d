package dev.plumbline.spec.entry;

import java.util.ArrayList;
import java.util.List;

/** Collects everything that is wrong, so that one run shows all of it. */
public final class Problems {

  private final List<Problem> found = new ArrayList<>();

  /** Adds one, at the line of a key. */
  public void add(Entry entry, String key, String message) {
    add(entry.file(), entry.line(key), message);
  }

  /** Adds one, at a line from 1. */
  public void add(String file, int line, String message) {
    found.add(new Problem(file, line, message));
  }

  /** Adds those that others have found. */
  public void addAll(Problems others) {
    found.addAll(others.found);
  }

  /** All of them, by file and line. */
  public List<Problem> sorted() {
    return found.stream().sorted().toList();
  }
}
