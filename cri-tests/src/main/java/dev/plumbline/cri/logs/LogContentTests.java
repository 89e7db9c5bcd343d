package dev.plumbline.cri.logs;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriContainer;
import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.cri.log.LogLine;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the lines of a log have of what a program wrote. */
@Requires({"run:registry", "witness:files"})
class LogContentTests {

  private static final int STDOUT = 1;
  private static final int STDERR = 2;

  private static final String COUNT =
      IntStream.range(0, 500).mapToObj(i -> "line " + i + "\n").collect(Collectors.joining());

  /** Longer than any server's parts, and no part of it is like another. */
  private static final String LONG =
      IntStream.range(0, 10_000).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));

  @Test
  @Covers({"kubernetes/logs/order", "kubernetes/logs/full-line"})
  void wholeLinesKeepTheirOrder(CriEndpoint cri) {
    var lines = lines(wrote(cri, STDERR, COUNT), "stderr");
    assertThat("lines", texts(lines)).is(List.of(COUNT.split("\n")));
    assertThat("tags", tags(lines)).is(List.of("F"));
  }

  @Test
  @Covers("kubernetes/logs/stderr")
  void standardErrorIsUnderStderr(CriEndpoint cri) {
    var container = wrote(cri, STDERR, "complaint\n");
    assertThat("lines under stderr", texts(lines(container, "stderr"))).is(List.of("complaint"));
    assertThat("lines under stdout", texts(lines(container, "stdout"))).is(List.of());
  }

  @Test
  @Covers("kubernetes/logs/time-order")
  void timesDoNotGoBack(CriEndpoint cri) {
    var times = lines(wrote(cri, STDOUT, COUNT), "stdout").stream().map(LogLine::time).toList();
    assertThat("times", times).is(times.stream().sorted().toList());
    assertThat("lines", times.size()).is(500);
  }

  @Test
  @Covers("kubernetes/logs/time-true")
  void timeOfALineIsWhenItWasWritten(CriEndpoint cri) {
    var before = Instant.now();
    var times = lines(wrote(cri, STDOUT, "now\n"), "stdout").stream().map(LogLine::time).toList();
    var after = Instant.now();
    assertThat("lines", times.size()).is(1);
    assertThat("time", times.get(0))
        .is(
            "from %s to %s".formatted(before, after),
            time -> !time.isBefore(before) && !time.isAfter(after));
  }

  @Test
  @Covers("kubernetes/logs/partial-line")
  void longLineIsSplitIntoPartsAndALastOne(CriEndpoint cri) {
    var tags = lines(wrote(cri, STDOUT, LONG + "\n"), "stdout").stream().map(LogLine::tag).toList();
    assertThat("parts", tags.size()).is("more than one", count -> count > 1);
    assertThat("tag of the last", tags.get(tags.size() - 1)).is("F");
    assertThat("tags of the others", tags.stream().limit(tags.size() - 1L).distinct().toList())
        .is(List.of("P"));
  }

  @Test
  @Covers("kubernetes/logs/partial-exact")
  void partsOfALongLineGiveItBack(CriEndpoint cri) {
    var container = wrote(cri, STDOUT, "before\n" + LONG + "\nbehind\n");
    assertThat("standard output", written(container, "stdout"))
        .is("before\n" + LONG + "\nbehind\n");
  }

  @Test
  @Covers("kubernetes/logs/no-newline-content")
  void lastLineWithoutANewlineIsThere(CriEndpoint cri) {
    var lines = lines(wrote(cri, STDOUT, "first\nlast words"), "stdout");
    assertThat("content", lines.stream().map(LogContentTests::text).collect(Collectors.joining()))
        .is("firstlast words");
  }

  @Test
  @Covers("kubernetes/logs/no-newline-tag")
  void lastLineWithoutANewlineEndsWithTheTagF(CriEndpoint cri) {
    var tags =
        lines(wrote(cri, STDOUT, "last words"), "stdout").stream().map(LogLine::tag).toList();
    assertThat("tag of the last", tags.isEmpty() ? "" : tags.get(tags.size() - 1)).is("F");
  }

  @Test
  @Covers("kubernetes/logs/empty-lines")
  void emptyLinesAreKept(CriEndpoint cri) {
    assertThat("standard output", written(wrote(cri, STDOUT, "\na\n\n\nb\n"), "stdout"))
        .is("\na\n\n\nb\n");
  }

  @Test
  @Covers("kubernetes/logs/carriage-return")
  void carriageReturnsAndNulBytesArriveAsTheyAre(CriEndpoint cri) {
    assertThat("standard output", written(wrote(cri, STDOUT, "10%\r20%\n\0\0a\tb\n"), "stdout"))
        .is("10%\r20%\n\0\0a\tb\n");
  }

  @Test
  @Covers("kubernetes/logs/carriage-return-last")
  void carriageReturnAtTheEndOfALineIsKept(CriEndpoint cri) {
    assertThat("standard output", written(wrote(cri, STDOUT, "line\r\n"), "stdout")).is("line\r\n");
  }

  @Test
  @Covers("kubernetes/logs/tty-stdout")
  void withATerminalEverythingIsUnderStdout(CriEndpoint cri) {
    var probe = writing(STDERR, "to standard error\n");
    var container = cri.runSandbox().create(probe, c -> c.setTty(true)).start().awaitExit();
    assertThat("lines under stderr", texts(lines(container, "stderr"))).is(List.of());
    // The carriage return is the terminal's own, and need not be kept.
    assertThat("lines under stdout", texts(lines(container, "stdout")))
        .isOneOf(List.of(List.of("to standard error"), List.of("to standard error\r")));
  }

  /** The report goes elsewhere, so that the log has these bytes alone. */
  private static Probe writing(int stream, String text) {
    return Probe.of(p -> p.writeFd("write", stream, text.getBytes(StandardCharsets.UTF_8)))
        .reportingTo("/tmp/report");
  }

  private static CriContainer wrote(CriEndpoint cri, int stream, String text) {
    return cri.runSandbox().create(writing(stream, text)).start().awaitExit();
  }

  private static List<LogLine> lines(CriContainer container, String stream) {
    return container.log().wellFormed().lines().stream()
        .filter(line -> line.stream().equals(stream))
        .toList();
  }

  private static List<String> texts(List<LogLine> lines) {
    return lines.stream().map(LogContentTests::text).toList();
  }

  private static String text(LogLine line) {
    return new String(line.content(), StandardCharsets.UTF_8);
  }

  private static List<String> tags(List<LogLine> lines) {
    return lines.stream().map(LogLine::tag).distinct().toList();
  }

  private static String written(CriContainer container, String stream) {
    return new String(container.log().wellFormed().written(stream), StandardCharsets.UTF_8);
  }
}
