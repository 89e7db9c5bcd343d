package dev.plumbline.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What users are told of the command line. */
class HelpTests {

  @ParameterizedTest
  @EnumSource
  void helpNamesEveryOptionAndStatus(Command command) {
    assertThat(Help.overview()).contains("\n  " + command.text() + " ");
    var help = Help.of(command);
    assertThat(help).startsWith("Usage:  plumb-runtime " + command.text());
    for (var option : command.options()) {
      assertThat(help).contains(option.name()).contains(option.help());
    }
    assertThat(help).contains("  1    ", "  2    ");
  }

  @ParameterizedTest
  @EnumSource
  void commandIsFoundByItsName(Command command) {
    assertThat(Command.named(command.text())).isEqualTo(command);
  }

  @Test
  void linesFitATerminal() {
    assertThat(Help.overview().lines()).allMatch(line -> line.length() <= 90);
    assertThat(Command.named("no-such")).isNull();
  }
}
