package dev.plumbline.ci.bench;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.plumbline.spec.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a run has measured, as {@code bench.json} has it: ci/docs/bench.md.
 *
 * @param a name and version of the first runtime
 * @param b of the second
 * @param inProcessVs of the one whose commands {@code in-process} is compared with; empty for none
 * @param java that {@code plumb} ran on
 * @param rounds how many pairs of each case
 */
record BenchReport(
    String a,
    String b,
    String inProcessVs,
    String java,
    int rounds,
    List<CaseResult> cases,
    Memory memory) {

  static final String FILE = "bench.json";

  /** As JSON. */
  @JsonIgnore
  String json() {
    return Json.text(this);
  }

  /** Writes it into a directory, which is made if need be; the file. */
  Path writeTo(Path directory) throws IOException {
    Files.createDirectories(directory);
    return Files.writeString(directory.resolve(FILE), json() + "\n");
  }
}
