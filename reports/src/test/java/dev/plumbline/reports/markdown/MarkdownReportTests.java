package dev.plumbline.reports.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.reports.Hostile;
import dev.plumbline.reports.SampleRun;
import dev.plumbline.reports.Samples;
import dev.plumbline.reports.model.ClauseMatrix;
import dev.plumbline.spec.clause.Keyword;
import dev.plumbline.spec.verdict.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MarkdownReportTests {

  @Test
  void headlineCountsAndFailuresAreThere() {
    var score = SampleRun.report().scores().get(0);
    assertThat(MarkdownReport.of(SampleRun.report(), SampleRun.matrix()))
        .startsWith("### ❌ runc 1.1.5 breaks ")
        .contains("| OCI runtime specification | " + score.summary().pass() + " |")
        .contains("#### Failed")
        .contains("<details>");
  }

  @Test
  void aThousandFailuresStillFitIntoAComment() {
    var clause = Samples.clause("runtime-spec/root/held", Keyword.MUST);
    var report =
        Samples.builder(
                List.of(clause),
                IntStream.range(0, 1_000)
                    .mapToObj(
                        i -> Samples.result("runtime-spec/root/held", "row" + i, Verdict.FAIL))
                    .toList())
            .build();
    var text = MarkdownReport.of(report, ClauseMatrix.of(report, List.of(clause), Map.of()));
    assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(60_000);
    assertThat(text).contains("report.html");
    assertThat(text.split("<details>")).hasSameSizeAs(text.split("</details>"));
  }

  @Test
  void hostileTextStaysText() {
    var text = MarkdownReport.of(Hostile.report(), Hostile.matrix());
    assertThat(text.replaceAll("(?s)````text\\n.*?\\n````\\n", ""))
        .doesNotContain("<script", "<img", "@everyone", "```");
    assertThat(text).doesNotContain("\u001b", "\u202e");
    assertThat(MarkdownText.inline("a | `b` [c](d) <e> @f *g*", 100))
        .isEqualTo("a &#124; &#96;b&#96; &#91;c&#93;(d) &#60;e&#62; &#64;f &#42;g&#42;");
  }

  @Test
  void anEmptyRunSaysSo() {
    var report = Samples.builder(List.of(), List.of()).build();
    assertThat(MarkdownReport.of(report, ClauseMatrix.of(report, List.of(), Map.of())))
        .contains("was not judged", "No test came to a verdict");
  }
}
