package dev.plumbline.ci;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that names a clause: nothing else is run or reported. */
class NamedClauseRunTests {

  private static final String ROW = "runtime-spec/hooks/prestart-path-missing";

  @TempDir private Path directory;

  @Test
  void rowsOfOtherClausesAreNeitherRunNorReported() throws Exception {
    var report = directory.resolve("report");
    var run =
        CommandRun.of(
            "check",
            "oci",
            "--runtime",
            "/usr/sbin/runc",
            "--clause",
            ROW,
            "--format",
            "json",
            "--out",
            report.toString());
    assertThat(run.exit()).isNotEqualTo(2);
    var results =
        new ObjectMapper().readTree(report.resolve("report.json").toFile()).path("results");
    var clauses = new TreeSet<String>();
    results.forEach(result -> clauses.add(result.path("clauses").path(0).asText()));
    assertThat(clauses).containsExactly(ROW);
  }
}
