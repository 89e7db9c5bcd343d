package dev.plumbline.reports.allure;

import dev.plumbline.reports.model.ChapterRows;
import dev.plumbline.reports.model.ClauseMatrix;
import dev.plumbline.reports.model.Report;
import dev.plumbline.reports.model.Result;
import dev.plumbline.reports.text.PlainText;
import dev.plumbline.reports.text.Published;
import dev.plumbline.reports.text.RuleBook;
import dev.plumbline.spec.clause.Clause;
import dev.plumbline.spec.clause.Strength;
import dev.plumbline.spec.verdict.Verdict;
import io.qameta.allure.model.Attachment;
import io.qameta.allure.model.Label;
import io.qameta.allure.model.Link;
import io.qameta.allure.model.Stage;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.StepResult;
import io.qameta.allure.model.TestResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** One result in Allure's words; its ids depend on the result's id alone, so histories hold. */
final class AllureCase {

  private final Report report;
  private final ClauseMatrix matrix;
  private final Map<String, String> titles;

  AllureCase(Report report, ClauseMatrix matrix) {
    this.report = report;
    this.matrix = matrix;
    this.titles =
        matrix.chapters().stream().collect(Collectors.toMap(ChapterRows::id, ChapterRows::title));
  }

  /** A result file's content and, by file name, the attachments that it names. */
  record Written(TestResult result, Map<String, String> attachments) {}

  Written of(Result result) {
    var id = UUID.nameUUIDFromBytes(result.id().getBytes(StandardCharsets.UTF_8)).toString();
    var start = report.startedAt().toEpochMilli();
    var attachments = new LinkedHashMap<String, String>();
    var written =
        new TestResult()
            .setUuid(id)
            .setHistoryId(id)
            .setTestCaseId(id)
            .setFullName(result.id())
            .setName(PlainText.line(result.title()))
            .setStatus(status(result.verdict()))
            .setStage(Stage.FINISHED)
            .setStart(start)
            .setStop(start + Math.round(result.seconds() * 1000))
            .setStatusDetails(details(result))
            .setSteps(steps(result, start))
            .setLabels(labels(result));
    matrix
        .find(result.clause())
        .ifPresent(
            row -> {
              written.setDescription(description(row.clause()));
              Published.of(row.clause(), report.specVersion())
                  .ifPresent(url -> written.setLinks(link(row.clause().where(), url)));
            });
    attach(written, attachments, "runtime output", id + "-output-attachment.txt", result.output());
    attach(written, attachments, "bundle", id + "-bundle-attachment.txt", result.bundle());
    return new Written(written, attachments);
  }

  private static Status status(Verdict verdict) {
    return switch (verdict) {
      case PASS, WARN -> Status.PASSED;
      case FAIL -> Status.FAILED;
      case BROKEN -> Status.BROKEN;
      case NOT_APPLICABLE -> Status.SKIPPED;
    };
  }

  private StatusDetails details(Result result) {
    var facts =
        result.facts().stream()
            .map(fact -> fact.key() + ": " + fact.value())
            .collect(Collectors.joining("\n"));
    var warned = result.verdict() == Verdict.WARN ? "WARN: " : "";
    return new StatusDetails()
        .setMessage(PlainText.of(warned + result.reason()))
        .setTrace(PlainText.of(facts));
  }

  private static List<StepResult> steps(Result result, long start) {
    return result.commands().stream()
        .map(
            command ->
                new StepResult()
                    .setName(PlainText.line(command))
                    .setStatus(Status.PASSED)
                    .setStage(Stage.FINISHED)
                    .setStart(start)
                    .setStop(start))
        .toList();
  }

  private List<Label> labels(Result result) {
    var clause = result.clause();
    var chapter = titles.getOrDefault(clause.chapter(), clause.chapter());
    var labels = new ArrayList<Label>();
    labels.add(label("epic", RuleBook.name(clause.spec())));
    labels.add(label("feature", chapter));
    labels.add(label("story", clause.value()));
    labels.add(label("parentSuite", RuleBook.name(clause.spec())));
    labels.add(label("suite", chapter));
    labels.add(label("package", clause.chapter().replace('/', '.')));
    labels.add(label("framework", "plumbline"));
    if (result.verdict() == Verdict.WARN) {
      labels.add(label("tag", "WARN"));
    }
    matrix
        .find(clause)
        .ifPresent(
            row -> {
              var keyword = row.clause().keywordIn(report.specVersion());
              labels.add(label("tag", keyword.text()));
              keyword.strength().ifPresent(s -> labels.add(label("severity", severity(s))));
            });
    return labels;
  }

  private static String severity(Strength strength) {
    return switch (strength) {
      case X -> "blocker";
      case M, K -> "critical";
      case S -> "normal";
      case D -> "minor";
    };
  }

  private static String description(Clause clause) {
    var help = clause.help() == null ? "" : "\n\nWhere to look: " + clause.help();
    return clause.says() + "\n\n`" + clause.where() + "`" + help;
  }

  private static void attach(
      TestResult result, Map<String, String> files, String name, String file, String content) {
    if (content.isBlank()) {
      return;
    }
    var attachments = new ArrayList<>(result.getAttachments());
    attachments.add(new Attachment().setName(name).setSource(file).setType("text/plain"));
    result.setAttachments(attachments);
    files.put(file, PlainText.of(content));
  }

  private static Label label(String name, String value) {
    return new Label().setName(name).setValue(value);
  }

  private static List<Link> link(String name, String url) {
    return List.of(new Link().setName(name).setUrl(url).setType("link"));
  }
}
