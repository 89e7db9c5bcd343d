package dev.plumbline.cri.sandbox;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file for the resolver: resolv.conf(5).
 *
 * @param lines each split into words
 */
record ResolverFile(List<List<String>> lines) {

  static ResolverFile parse(String text) {
    return new ResolverFile(
        text.lines().map(line -> Arrays.asList(line.strip().split("\\s+"))).toList());
  }

  /** What follows a word, of all lines that begin with it. */
  List<String> after(String keyword) {
    return lines.stream()
        .filter(words -> words.get(0).equals(keyword))
        .flatMap(words -> words.subList(1, words.size()).stream())
        .toList();
  }

  /** What follows a word, of the last line that begins with it: it alone counts. */
  List<String> afterLast(String keyword) {
    Stream<List<String>> found = lines.stream().filter(words -> words.get(0).equals(keyword));
    return found.reduce((first, last) -> last).map(w -> w.subList(1, w.size())).orElse(List.of());
  }
}
