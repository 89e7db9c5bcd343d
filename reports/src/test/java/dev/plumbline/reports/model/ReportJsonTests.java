package dev.plumbline.reports.model;

import static dev.plumbline.reports.Samples.builder;
import static dev.plumbline.reports.Samples.clause;
import static dev.plumbline.reports.Samples.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.plumbline.spec.clause.Keyword;
import dev.plumbline.spec.verdict.ClauseResult;
import dev.plumbline.spec.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportJsonTests {

  @TempDir Path dir;

  @Test
  void aWrittenReportIsReadBackEqual() throws IOException {
    var report = sample();
    report.write(dir.resolve("report.json"));
    assertThat(Report.read(dir.resolve("report.json"))).isEqualTo(report);
  }

  @Test
  void writtenReportsKeepTheirSchema() throws IOException {
    for (var report : List.of(sample(), builder(List.of(), List.of()).build())) {
      report.write(dir.resolve("report.json"));
      assertThat(errors(Files.readString(dir.resolve("report.json")))).isEqualTo("[]");
    }
  }

  @Test
  void theSchemaNoticesAMissingReasonAndAForeignVerdict() throws IOException {
    sample().write(dir.resolve("report.json"));
    var text = Files.readString(dir.resolve("report.json"));
    assertThat(errors(text.replace("because of breaks", ""))).contains("reason");
    assertThat(errors(text.replace("\"N/A\"", "\"SKIP\""))).contains("verdict");
  }

  @Test
  void keysStandInTheOrderOfTheDesign() throws IOException {
    sample().write(dir.resolve("report.json"));
    var tree = new ObjectMapper().readTree(dir.resolve("report.json").toFile());
    assertThat(tree.fieldNames())
        .toIterable()
        .startsWith(
            "schemaVersion",
            "suiteVersion",
            "catalogueDigest",
            "specVersion",
            "subject",
            "host",
            "summary",
            "clauses",
            "wallSeconds",
            "results");
    assertThat(tree.get("results").get(0).fieldNames())
        .toIterable()
        .startsWith(
            "id",
            "title",
            "clauses",
            "verdict",
            "reason",
            "expected",
            "seen",
            "commands",
            "output",
            "seconds");
  }

  @Test
  void twoWritesAreTheSameBytes() throws IOException {
    sample().write(dir.resolve("a.json"));
    sample().write(dir.resolve("b.json"));
    assertThat(dir.resolve("a.json")).hasSameBinaryContentAs(dir.resolve("b.json"));
    assertThat(dir.toFile().list()).containsExactlyInAnyOrder("a.json", "b.json");
  }

  @Test
  void hostileOutputSurvivesStorage() throws IOException {
    var found =
        new ClauseResult(
            "runtime-spec/root/held@T.m",
            "t",
            clause("runtime-spec/root/held", Keyword.MUST).id(),
            Verdict.FAIL,
            "broken",
            List.of(),
            List.of("runc \u0000"),
            "\ud800 \u001b[31m" + "x".repeat(1_000_000),
            "",
            1);
    builder(List.of(), List.of(found)).build().write(dir.resolve("report.json"));
    var output = Report.read(dir.resolve("report.json")).results().get(0).output();
    assertThat(output).startsWith("\ufffd \u001b[31mxxx").contains("characters left out");
    assertThat(output).hasSizeLessThan(17_000);
  }

  @Test
  void unknownPropertiesAreTolerated() throws IOException {
    var file = dir.resolve("report.json");
    sample().write(file);
    Files.writeString(
        file, Files.readString(file).replaceFirst("\\{", "{\"waivers\": [{\"id\": 1}],"));
    assertThat(Report.read(file)).isEqualTo(sample());
  }

  @Test
  void whatIsNoReportIsRefusedByName() throws IOException {
    var file = Files.writeString(dir.resolve("report.json"), "{\"tests\": []}");
    assertThatThrownBy(() -> Report.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not a Plumbline report");
    Files.writeString(file, "{\"schemaVersion\": 99}");
    assertThatThrownBy(() -> Report.read(file)).hasMessageContaining("newer than this Plumbline");
    Files.writeString(file, "<html>");
    assertThatThrownBy(() -> Report.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(file.toString());
  }

  @Test
  void aDirectoryThatCannotBeWrittenIsNamed() {
    var file = dir.resolve("absent/report.json");
    assertThatThrownBy(() -> sample().write(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(file.toString());
  }

  private static Report sample() {
    return builder(
            List.of(
                clause("runtime-spec/root/held", Keyword.MUST),
                clause("runtime-spec/root/broken", Keyword.MUST)),
            List.of(
                result("runtime-spec/root/held", "holds", Verdict.PASS),
                result("runtime-spec/root/held", "isAbsent", Verdict.NOT_APPLICABLE),
                result("runtime-spec/root/broken", "breaks", Verdict.FAIL)))
        .build();
  }

  private static String errors(String json) throws IOException {
    try (var schema = Report.class.getResourceAsStream("/schemas/report.schema.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new String(schema.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
          .validate(json, InputFormat.JSON)
          .toString();
    }
  }
}
