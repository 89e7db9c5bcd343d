package dev.plumbline.spec.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.spec.json.Extensible;
import dev.plumbline.spec.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The JSON sample in each record's documentation. */
class DocumentationTests {

  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern SAMPLE =
      Pattern.compile("<pre>\\{@code\n(.*?)\n \\* }</pre>", Pattern.DOTALL);
  private static final Pattern PLACE =
      Pattern.compile("\\{@code\\s+(?:\\* )?[a-z-]+\\.md#[\\w-]+}");

  static List<Path> records() throws IOException {
    var records = new ArrayList<Path>();
    for (var folder : List.of("runtime", "image")) {
      try (var files = Files.walk(SOURCES.resolve("dev/plumbline/spec").resolve(folder))) {
        files
            .filter(Files::isRegularFile)
            .filter(DocumentationTests::isRecord)
            .map(SOURCES::relativize)
            .sorted()
            .forEach(records::add);
      }
    }
    return records;
  }

  @Test
  void allRecordsAreFound() throws IOException {
    assertThat(records()).hasSizeGreaterThan(60);
  }

  @ParameterizedTest
  @MethodSource("records")
  void theSampleIsReadAndWrittenAgain(Path source) throws Exception {
    var text = Files.readString(SOURCES.resolve(source));
    var name = source.toString().replace(".java", "").replace('/', '.');
    var sample = SAMPLE.matcher(text);
    assertThat(sample.find()).isTrue();
    var json = sample.group(1).replace("\n *", "\n").replaceFirst(" \\*", "").getBytes(UTF_8);

    var record = (Extensible<?>) Json.read(name, json, Class.forName(name));

    assertThat(record.unknown()).isEmpty();
    assertThat(record.toTree()).isEqualTo(Json.tree(name, json));
    assertThat(PLACE.matcher(text).find()).isTrue();
  }

  private static boolean isRecord(Path file) {
    try {
      return Files.readString(file).contains("implements Extensible<");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
