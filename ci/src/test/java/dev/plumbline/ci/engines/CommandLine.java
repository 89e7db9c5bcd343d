package dev.plumbline.ci.engines;

import java.util.List;
import java.util.stream.Stream;

/** The words of a command. */
final class CommandLine {

  private CommandLine() {}

  /** One that begins as another does. */
  static List<String> of(List<String> first, String... more) {
    return Stream.concat(first.stream(), Stream.of(more)).toList();
  }
}
