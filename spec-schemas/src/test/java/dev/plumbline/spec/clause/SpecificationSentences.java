package dev.plumbline.spec.clause;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Splits a specification's Markdown into sentences and keeps those with an RFC 2119 keyword.
 *
 * <p>A sentence is named by a fingerprint of its file, anchor and text, so that the catalogue can
 * account for every one of them without repeating a word of the specification. Run it by hand to
 * see them: {@code java SpecificationSentences.java config.md}.
 */
final class SpecificationSentences {

  private static final Pattern KEYWORD =
      Pattern.compile(
          "\\b(MUST NOT|MUST|SHALL NOT|SHALL|REQUIRED|SHOULD NOT|SHOULD|NOT RECOMMENDED"
              + "|RECOMMENDED|MAY NOT|MAY|OPTIONAL)\\b");
  private static final Pattern ANCHOR = Pattern.compile("<a name=\"([^\"]+)\"");
  private static final Pattern BLOCK_START =
      Pattern.compile("^\\s*([*+-] |\\d+\\. |\\[\\^|#|\\|).*");
  private static final Pattern TABLE_ROW = Pattern.compile("^\\s*\\|?.*\\s\\|\\s.*");
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+(?=[A-Z`*\\[(])");

  private SpecificationSentences() {}

  /** One sentence with a keyword. */
  record Sentence(String file, int line, String anchor, String text) {

    /** The first eight hexadecimal digits of SHA-256 over file, anchor and text. */
    String fingerprint() {
      try {
        var digest = MessageDigest.getInstance("SHA-256");
        var input = file + "#" + anchor + "\n" + text;
        var hash = digest.digest(input.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, 4);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Every keyword sentence of one Markdown file, in document order. */
  static List<Sentence> read(Path file) throws IOException {
    var sentences = new ArrayList<Sentence>();
    var name = file.getFileName().toString();
    var anchor = "";
    var block = new StringBuilder();
    var blockLine = 0;
    var fenced = false;
    var number = 0;
    for (var line : Files.readAllLines(file)) {
      number++;
      var fence = line.strip().startsWith("```");
      var found = ANCHOR.matcher(line);
      var starts = BLOCK_START.matcher(line).matches() || TABLE_ROW.matcher(line).matches();
      if (fence || fenced || line.isBlank() || starts) {
        split(sentences, name, blockLine, anchor, block);
        blockLine = number;
      }
      if (fence) {
        fenced = !fenced;
        continue;
      }
      if (found.find() && !fenced) {
        anchor = found.group(1);
      }
      if (!fenced && !line.isBlank()) {
        blockLine = block.isEmpty() ? number : blockLine;
        block.append(line.strip()).append(' ');
      }
    }
    split(sentences, name, blockLine, anchor, block);
    return sentences;
  }

  private static void split(
      List<Sentence> to, String file, int line, String anchor, StringBuilder block) {
    for (var text : SENTENCE_END.split(block.toString().strip())) {
      if (KEYWORD.matcher(text).find()) {
        to.add(new Sentence(file, line, anchor, text.replaceAll("\\s+", " ").strip()));
      }
    }
    block.setLength(0);
  }

  public static void main(String[] files) throws IOException {
    for (var file : files) {
      for (var sentence : read(Path.of(file))) {
        System.out.printf(
            "%s %s:%d #%s%n    %s%n",
            sentence.fingerprint(),
            sentence.file(),
            sentence.line(),
            sentence.anchor(),
            sentence.text());
      }
    }
  }
}
