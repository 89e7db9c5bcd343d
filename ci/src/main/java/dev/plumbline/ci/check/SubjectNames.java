package dev.plumbline.ci.check;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Names for subjects' report directories, each given once. */
final class SubjectNames {

  private final Map<String, Integer> given = new HashMap<>();

  /** The binary's file name; with a number where another binary had it before. */
  String of(Path binary) {
    var name = String.valueOf(binary.getFileName());
    var times = given.merge(name, 1, Integer::sum);
    return times == 1 ? name : name + "-" + times;
  }
}
