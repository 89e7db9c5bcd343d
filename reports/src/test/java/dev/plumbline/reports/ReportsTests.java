package dev.plumbline.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.reports.model.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTests {

  @TempDir Path dir;

  @Test
  void everyFormatHasItsFileAndNothingElseIsLeft() throws IOException {
    var out = dir.resolve("new/out");
    var written =
        Reports.writeAll(SampleRun.report(), SampleRun.matrix(), out, EnumSet.allOf(Format.class));
    assertThat(written.problems()).isEmpty();
    try (var files = Files.list(out)) {
      assertThat(files).containsExactlyInAnyOrderElementsOf(written.files());
    }
    assertThat(Report.read(out.resolve("report.json"))).isEqualTo(SampleRun.report());
  }

  @Test
  void aDirectoryThatIsAFileIsNamed() throws IOException {
    var file = Files.writeString(dir.resolve("out"), "");
    assertThatThrownBy(
            () ->
                Reports.writeAll(
                    SampleRun.report(), SampleRun.matrix(), file, EnumSet.of(Format.JSON)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(file.toString());
  }

  @Test
  void formatsAreReadByName() {
    assertThat(List.of(Format.values()))
        .allSatisfy(format -> assertThat(Format.parse(format.toString())).isEqualTo(format));
    assertThatThrownBy(() -> Format.parse("pdf")).hasMessageContaining("junit");
  }
}
