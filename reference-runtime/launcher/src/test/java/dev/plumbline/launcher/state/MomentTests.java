package dev.plumbline.launcher.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentTests {

  @ParameterizedTest
  @CsvSource({
    "0, 0, 1970-01-01T00:00:00Z",
    "951782400, 5, 2000-02-29T00:00:00.000000005Z",
    "1795695000, 123456789, 2026-11-26T12:10:00.123456789Z",
    "1795695059, 120000000, 2026-11-26T12:10:59.120000000Z",
    "-1, 0, 1969-12-31T23:59:59Z"
  })
  void writesRfc3339(long seconds, int nanoseconds, String text) {
    assertThat(Moment.text(seconds, nanoseconds)).isEqualTo(text);
    assertThat(Instant.parse(text)).isEqualTo(Instant.ofEpochSecond(seconds, nanoseconds));
  }

  @Test
  void nowLiesBetweenTwoReadingsOfTheClock() {
    var before = Instant.now();
    var seen = Instant.parse(Moment.now());
    assertThat(seen).isBetween(before, Instant.now());
  }
}
