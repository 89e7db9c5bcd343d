package dev.plumbline.oci.security.descriptors;

import dev.plumbline.fixtures.probe.Verbs;
import dev.plumbline.fixtures.witness.OutsideDirectory;
import dev.plumbline.oci.security.Outcome;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The numbers that a runtime's descriptors have, each of which is tried. */
final class Numbers {

  private static final int FIRST = 3;
  private static final int AFTER_LAST = 13;

  private Numbers() {}

  /** What each attempt has read, where it has. */
  static List<String> each(IntFunction<Outcome> attempt) {
    return numbers().mapToObj(attempt).map(outcome -> outcome.text("marker")).toList();
  }

  /** The path in /proc that leads where a descriptor does. */
  static String path(int number) {
    return "/proc/self/fd/" + number;
  }

  /** Verbs that read the marker by way of every descriptor, as if it were a host's directory. */
  static void readMarker(Verbs verbs, OutsideDirectory outside) {
    var marker = outside.from(OutsideDirectory.MARKER);
    numbers().forEach(n -> verbs.readFile("by " + n, path(n) + "/" + marker));
  }

  /** What {@link #readMarker} has read, where it has. */
  static List<String> read(Outcome outcome) {
    return numbers()
        .mapToObj(n -> outcome.text("by " + n))
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private static IntStream numbers() {
    return IntStream.range(FIRST, AFTER_LAST);
  }
}
