package dev.plumbline.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignalNumberTests {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "9, 9",
    "09, 9",
    "064, 64",
    "KILL, 9",
    "SIGKILL, 9",
    "sigterm, 15",
    "Usr1, 10",
    "RTMIN, 34",
    "SIGRTMIN+15, 49",
    "rtmin+1, 35",
    "RTMAX, 64",
    "SIGRTMAX-14, 50"
  })
  void isANumberOrAName(String text, int number) {
    assertThat(SignalNumber.parse(text)).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "65",
        "0009",
        "-1",
        "+9",
        "SIG",
        "SIGSIGKILL",
        "KIL",
        "RTMIN-1",
        "RTMAX+1",
        "RTMIN+",
        "RTMIN+100",
        "RTMINX",
        "9 "
      })
  void anythingElseIsRefused(String text) {
    assertThatThrownBy(() -> SignalNumber.parse(text))
        .isInstanceOf(Arguments.UsageException.class)
        .hasMessage("kill: no such signal: " + text);
  }
}
