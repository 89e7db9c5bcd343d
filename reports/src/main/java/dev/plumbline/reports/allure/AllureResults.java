package dev.plumbline.reports.allure;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.plumbline.reports.model.ClauseMatrix;
import dev.plumbline.reports.model.FreshDirectory;
import dev.plumbline.reports.model.Report;
import dev.plumbline.reports.text.PlainText;
import io.qameta.allure.model.Parameter;
import io.qameta.allure.model.Stage;
import io.qameta.allure.model.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A directory of Allure results: one file per result, with attachments, categories, facts. */
public final class AllureResults {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
          .addModule(
              new SimpleModule()
                  .addSerializer(Status.class, new LowerCase<>())
                  .addSerializer(Stage.class, new LowerCase<>())
                  .addSerializer(Parameter.Mode.class, new LowerCase<>()))
          .build();

  private AllureResults() {}

  /**
   * Writes the directory, in place of an earlier one.
   *
   * @throws IOException if it cannot be written
   */
  public static void write(Report report, ClauseMatrix matrix, Path directory) throws IOException {
    FreshDirectory.replace(directory, fresh -> fill(report, matrix, fresh));
  }

  private static void fill(Report report, ClauseMatrix matrix, Path directory) throws IOException {
    var cases = new AllureCase(report, matrix);
    for (var result : report.results()) {
      var written = cases.of(result);
      json(directory, written.result().getUuid() + "-result.json", written.result());
      for (var attachment : written.attachments().entrySet()) {
        Files.writeString(directory.resolve(attachment.getKey()), attachment.getValue());
      }
    }
    json(directory, "categories.json", categories());
    json(
        directory,
        "executor.json",
        Map.of("name", "Plumbline " + report.suiteVersion(), "type", "plumbline"));
    Files.writeString(directory.resolve("environment.properties"), environment(report));
  }

  private static List<Map<String, Object>> categories() {
    return List.of(
        category("Binding clauses seen broken", "failed"),
        category("Harness or host got in the way", "broken"),
        category("Not applicable here", "skipped"));
  }

  private static Map<String, Object> category(String name, String status) {
    return Map.of("name", name, "matchedStatuses", List.of(status));
  }

  private static String environment(Report report) {
    var facts = new LinkedHashMap<String, String>();
    facts.put("subject", report.subject().display());
    facts.put("path", report.subject().path());
    facts.put("declares", report.subject().declaredVersion());
    facts.put("judged.by", report.specVersion().text());
    facts.put("catalogue", report.catalogueDigest());
    facts.put("kernel", report.host().kernel() + " " + report.host().architecture());
    facts.put("cgroups", report.host().cgroups());
    facts.put("distribution", report.host().distribution());
    return facts.entrySet().stream()
        .map(fact -> fact.getKey() + "=" + escaped(fact.getValue()) + "\n")
        .collect(Collectors.joining());
  }

  private static String escaped(String value) {
    return PlainText.line(value).replace("\\", "\\\\");
  }

  private static void json(Path directory, String name, Object content) throws IOException {
    Files.write(directory.resolve(name), MAPPER.writeValueAsBytes(content));
  }

  /** Allure reads its enumerations in lower case. */
  private static final class LowerCase<E extends Enum<E>> extends JsonSerializer<E> {
    @Override
    public void serialize(E value, JsonGenerator json, SerializerProvider providers)
        throws IOException {
      json.writeString(value.name().toLowerCase(Locale.ROOT));
    }
  }
}
