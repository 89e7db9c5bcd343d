package dev.plumbline.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.reports.Hostile;
import org.junit.jupiter.api.Test;

class PlainTextTests {

  @Test
  void coloursAndLinksOfATerminalAreLeftOut() {
    assertThat(PlainText.of("\u001b[1;31mERRO\u001b[0m[0000]")).isEqualTo("ERRO[0000]");
    assertThat(PlainText.of("\u001b]8;;http://x\u0007here\u001b]8;;\u001b\\")).isEqualTo("here");
  }

  @Test
  void controlCharactersAreShown() {
    assertThat(PlainText.of("a\u0000b\u007fc\r")).isEqualTo("a␀b␡c␍");
  }

  @Test
  void linesAndTabsStay() {
    assertThat(PlainText.of("a\r\n\tb\n")).isEqualTo("a\n\tb\n");
  }

  @Test
  void whatReordersALineIsReplaced() {
    assertThat(PlainText.of("\u202eexe.txt")).isEqualTo("\ufffdexe.txt");
  }

  @Test
  void everyCharacterLeftIsLegalInXml() {
    assertThat(PlainText.of(Hostile.TEXT).codePoints())
        .allMatch(
            c -> c == '\t' || c == '\n' || c >= 0x20 && c < 0xD800 || c >= 0xE000 && c < 0xFFFE);
  }

  @Test
  void anUnfinishedSequenceIsShownNotSwallowed() {
    assertThat(PlainText.of("x\u001b]0;title without an end")).contains("title without an end");
  }

  @Test
  void aLineIsOneLine() {
    assertThat(PlainText.line(" a\n\tb  c\n")).isEqualTo("a b c");
  }
}
