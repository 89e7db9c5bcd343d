package dev.plumbline.spec.clause;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Finds what was probably meant (Levenshtein). */
public final class EditDistance {

  private EditDistance() {}

  /** The nearest candidates, best first; none that differs in more than a third of its letters. */
  public static List<String> nearest(String text, Collection<String> candidates, int limit) {
    return candidates.stream()
        .map(candidate -> Map.entry(between(text, candidate), candidate))
        .filter(e -> e.getKey() * 3 <= Math.max(text.length(), e.getValue().length()))
        .sorted(
            Comparator.comparing(Map.Entry<Integer, String>::getKey)
                .thenComparing(Map.Entry::getValue))
        .limit(limit)
        .map(Map.Entry::getValue)
        .toList();
  }

  /** A clause for an error message, such as {@code ; did you mean 'keyword'?}, or nothing. */
  public static String hint(String text, Collection<String> candidates) {
    return nearest(text, candidates, 1).stream()
        .findFirst()
        .map(best -> "; did you mean '" + best + "'?")
        .orElse("");
  }

  static int between(String a, String b) {
    var previous = new int[b.length() + 1];
    var current = new int[b.length() + 1];
    for (var j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (var i = 1; i <= a.length(); i++) {
      current[0] = i;
      for (var j = 1; j <= b.length(); j++) {
        var change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(change, 1 + Math.min(previous[j], current[j - 1]));
      }
      var swap = previous;
      previous = current;
      current = swap;
    }
    return previous[b.length()];
  }
}
