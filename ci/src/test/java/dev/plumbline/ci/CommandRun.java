package dev.plumbline.ci;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How the command ended, run within this process.
 *
 * @param exit its exit status
 * @param out what it printed to standard output
 * @param err what it printed to standard error
 */
record CommandRun(int exit, String out, String err) {

  static CommandRun of(String... words) {
    var out = new StringWriter();
    var err = new StringWriter();
    var exit = Plumb.run(words, new PrintWriter(out, true), new PrintWriter(err, true));
    return new CommandRun(exit, out.toString(), err.toString());
  }

  /** {@code check oci} on a small chapter, with work and report below a directory. */
  static CommandRun check(Path directory, String... words) {
    var all = new ArrayList<>(List.of("check", "oci", "--clause", "runtime-spec/root"));
    Collections.addAll(all, "--work", directory.toString(), "--format", "json");
    Collections.addAll(all, "--out", directory.resolveSibling("report").toString());
    Collections.addAll(all, words);
    return of(all.toArray(String[]::new));
  }

  /** Its first complaint: what follows {@code plumb:} in the first such line but progress. */
  String complaint() {
    return err.lines()
        .filter(line -> line.startsWith("plumb: ") && !line.startsWith("plumb: judging "))
        .findFirst()
        .map(line -> line.substring("plumb: ".length()))
        .orElse("");
  }

  /** Whether a stack trace was printed. */
  boolean hasTrace() {
    return (out + err).contains("\tat ") || err.contains("unexpected:");
  }
}
