package dev.plumbline.spec.clause;

import dev.plumbline.spec.entry.Entry;
import dev.plumbline.spec.entry.EntryParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the plain part of YAML that nearly every catalogue file keeps to: entries with one key a
 * line, texts that may go on in deeper lines, folded texts, and lists and maps in brackets. In a
 * fresh JVM that takes a fifth of the time of a YAML parser. Anything else, and any mistake, is
 * left to {@link EntryParser}, which knows all of YAML and says what is wrong.
 */
final class PlainEntries {

  private static final String NO_PLAIN_START = "\"'[]{}>|*&!%#`@,?:-";

  private final CatalogueSource source;
  private final String[] lines;
  private final List<Entry> entries = new ArrayList<>();
  private int at;

  private PlainEntries(CatalogueSource source) {
    this.source = source;
    this.lines = source.text().split("\n", -1);
  }

  /** The entries, or empty if the file has more of YAML than this reads. */
  static Optional<List<Entry>> parse(CatalogueSource source) {
    try {
      return Optional.of(new PlainEntries(source).entries());
    } catch (NotPlain e) {
      return Optional.empty();
    }
  }

  private List<Entry> entries() {
    while (skipBlank()) {
      var line = lines[at];
      require(line.startsWith("- ") && line.length() > 2);
      var fields = new LinkedHashMap<String, Entry.Value>();
      var number = at + 1;
      if (line.charAt(2) == '{') {
        at++;
        var pairs = new Flow(brackets(line.substring(2).strip(), '}')).pairs();
        pairs.forEach((key, text) -> fields.put(key, new Entry.Text(number, text)));
      } else {
        field(line.substring(2), fields);
        while (skipBlank() && lines[at].startsWith("  ")) {
          field(lines[at].substring(2), fields);
        }
      }
      entries.add(new Entry(source.name(), number, fields));
    }
    return entries;
  }

  /** Moves to the next line that is neither blank nor a comment; false at the end. */
  private boolean skipBlank() {
    while (at < lines.length && (lines[at].isBlank() || lines[at].strip().startsWith("#"))) {
      at++;
    }
    return at < lines.length;
  }

  private void field(String text, Map<String, Entry.Value> fields) {
    var colon = text.indexOf(':');
    require(colon > 0 && Character.isLetter(text.charAt(0)) && text.indexOf('\t') < 0);
    var key = text.substring(0, colon);
    require(!key.contains(" ") && !key.contains("\"") && !fields.containsKey(key));
    require(colon + 1 == text.length() || text.charAt(colon + 1) == ' ');
    var number = at + 1;
    at++;
    var value = text.substring(colon + 1).strip();
    if (value.isEmpty() || value.equals("null")) {
      require(!goesOn());
    } else {
      fields.put(key, value(number, value));
    }
  }

  private Entry.Value value(int number, String value) {
    return switch (value.charAt(0)) {
      case '[' -> new Entry.Items(number, new Flow(brackets(value, ']')).items());
      case '{' -> new Entry.Pairs(number, new Flow(brackets(value, '}')).pairs());
      case '"', '\'' -> {
        require(!goesOn());
        var flow = new Flow(value);
        var text = flow.scalar();
        require(flow.atEnd());
        yield new Entry.Text(number, text.strip());
      }
      case '>' -> {
        require(value.equals(">-") || value.equals(">"));
        yield new Entry.Text(number, folded(new StringBuilder(), true));
      }
      default -> new Entry.Text(number, folded(new StringBuilder(plain(value)), false));
    };
  }

  /** Adds the deeper lines that follow; a folded text may hold anything, a plain one may not. */
  private String folded(StringBuilder text, boolean anything) {
    while (goesOn()) {
      var line = lines[at].substring(4);
      require(!line.startsWith(" "));
      text.append(text.isEmpty() ? "" : " ").append(anything ? line.strip() : plain(line.strip()));
      at++;
    }
    require(!text.isEmpty() && (at == lines.length || !lines[at].isBlank() || !afterBlank()));
    return text.toString();
  }

  /** Whether the next line belongs to the value that has begun. */
  private boolean goesOn() {
    return at < lines.length && lines[at].startsWith("    ") && !lines[at].isBlank();
  }

  /** Whether a value would go on behind blank lines. */
  private boolean afterBlank() {
    var next = at;
    while (next < lines.length && lines[next].isBlank()) {
      next++;
    }
    return next < lines.length && lines[next].startsWith("    ");
  }

  private String brackets(String value, char close) {
    var text = new StringBuilder(value);
    while (text.charAt(text.length() - 1) != close) {
      require(goesOn() && text.indexOf(" #") < 0);
      text.append(' ').append(lines[at++].strip());
    }
    require(!goesOn());
    return text.toString();
  }

  private static String plain(String text) {
    require(NO_PLAIN_START.indexOf(text.charAt(0)) < 0);
    require(!text.contains(": ") && !text.contains(" #") && !text.endsWith(":"));
    require(text.indexOf('\t') < 0);
    return text;
  }

  private static void require(boolean plain) {
    if (!plain) {
      throw NotPlain.SEEN;
    }
  }

  /** A list or a map in brackets, of plain or quoted scalars. */
  private static final class Flow {
    private final String text;
    private int at;

    Flow(String text) {
      this.text = text;
    }

    List<String> items() {
      var items = new ArrayList<String>();
      expect('[');
      while (!next(']')) {
        items.add(scalar().strip());
        separator(']');
      }
      require(atEnd());
      return items;
    }

    Map<String, String> pairs() {
      var pairs = new LinkedHashMap<String, String>();
      expect('{');
      while (!next('}')) {
        var key = scalar();
        expect(':');
        expect(' ');
        skipBlanks();
        require(pairs.put(key.strip(), scalar().strip()) == null);
        separator('}');
      }
      require(atEnd());
      return pairs;
    }

    boolean atEnd() {
      return at == text.length();
    }

    String scalar() {
      require(at < text.length());
      return switch (text.charAt(at)) {
        case '"' -> doubleQuoted();
        case '\'' -> singleQuoted();
        default -> plainScalar();
      };
    }

    private String doubleQuoted() {
      var content = new StringBuilder();
      for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
        if (text.charAt(at) == '\\') {
          at++;
          require(at < text.length() && "\"\\".indexOf(text.charAt(at)) >= 0);
        }
        content.append(text.charAt(at));
      }
      expect('"');
      return content.toString();
    }

    private String singleQuoted() {
      var end = text.indexOf('\'', at + 1);
      require(end > 0 && !text.startsWith("''", end));
      var content = text.substring(at + 1, end);
      at = end + 1;
      return content;
    }

    private String plainScalar() {
      var from = at;
      while (at < text.length()
          && ",[]{}\"".indexOf(text.charAt(at)) < 0
          && !text.startsWith(": ", at)) {
        at++;
      }
      require(at > from);
      return plain(text.substring(from, at).strip());
    }

    private void separator(char close) {
      if (!next(close)) {
        expect(',');
        skipBlanks();
        require(at < text.length() && text.charAt(at) != close);
      } else {
        at--;
      }
    }

    private boolean next(char wanted) {
      skipBlanks();
      if (at < text.length() && text.charAt(at) == wanted) {
        at++;
        return true;
      }
      return false;
    }

    private void expect(char wanted) {
      require(at < text.length() && text.charAt(at) == wanted);
      at++;
    }

    private void skipBlanks() {
      while (at < text.length() && text.charAt(at) == ' ') {
        at++;
      }
    }
  }

  /** Ends the reading; the full parser takes over. */
  private static final class NotPlain extends RuntimeException {
    private static final long serialVersionUID = 1L;
    static final NotPlain SEEN = new NotPlain();

    private NotPlain() {
      super("more than plain YAML", null, false, false);
    }
  }
}
