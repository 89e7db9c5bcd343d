package dev.plumbline.oci.commandline.log;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.runtime.Operation;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The form of the log: runc(8), --log-format. */
class LogFormatTests {

  @Test
  @Covers("commandline/log/json")
  void logIsASequenceOfObjects(OciRuntime runtime) {
    var log = LogFile.of(runtime);
    assertThat(log.ofAnError(runtime, "json")).failed();
    var kinds = log.entries().stream().map(JsonNode::isObject).distinct().toList();
    assertThat("documents that are objects", kinds).is(List.of(true));
  }

  @Test
  @Covers("commandline/log/json-lines")
  void everyObjectHasALineToItself(OciRuntime runtime) {
    var log = LogFile.of(runtime);
    assertThat(log.ofAnError(runtime, "json")).failed();
    assertThat("lines", log.lines().size()).is(log.entries().size());
  }

  @Test
  @Covers("commandline/log/json-keys")
  void entryHasLevelMessageAndTime(OciRuntime runtime) {
    var log = LogFile.of(runtime);
    assertThat(log.ofAnError(runtime, "json")).failed();
    var entry = log.entries().stream().findFirst().orElseThrow();
    assertThat("texts", texts(entry)).is(Set.of("level", "msg", "time"));
    assertThat("time", entry.path("time").asText()).is("RFC 3339", LogFormatTests::isTime);
  }

  @Test
  @Covers("commandline/log/json-level")
  void entryAboutAnErrorHasItsLevel(OciRuntime runtime) {
    var log = LogFile.of(runtime);
    assertThat(log.ofAnError(runtime, "json")).failed();
    assertThat("levels", log.levels()).is("an error", levels -> levels.contains("error"));
  }

  @Test
  @Covers("commandline/log/text")
  void textIsNoObject(OciRuntime runtime) {
    var log = LogFile.of(runtime);
    assertThat(log.ofAnError(runtime, "text")).failed();
    var kinds = log.entries().stream().map(JsonNode::isObject).distinct().toList();
    assertThat("documents that are objects", kinds).is(List.of(false));
  }

  @Test
  @Covers("commandline/log/format-unknown")
  @Contrast("logIsASequenceOfObjects")
  void unknownFormatIsAnError(OciRuntime runtime) {
    var call = runtime.call(Operation.LIST);
    assertThat(LogFile.of(runtime).in("nosuch", call).execute()).failed();
  }

  private static Set<String> texts(JsonNode entry) {
    return Stream.of("level", "msg", "time")
        .filter(name -> !entry.path(name).asText().isEmpty())
        .collect(Collectors.toSet());
  }

  private static boolean isTime(String text) {
    try {
      return OffsetDateTime.parse(text).getYear() > 0;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
