package dev.plumbline.spec.entry;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads a YAML list of maps from SnakeYAML's events: that keeps lines and takes every scalar as
 * written, so that a fingerprint such as {@code 12e45678} stays a text.
 */
public final class EntryParser {

  private final String file;
  private final Problems problems;
  private final ParserImpl events;

  private EntryParser(String file, String text, Problems problems) {
    this.file = file;
    this.problems = problems;
    var options = new LoaderOptions();
    this.events = new ParserImpl(new StreamReader(new StringReader(text)), options);
  }

  /**
   * The entries of a file; what cannot be read is a problem.
   *
   * @param file its name, for messages
   * @param text what it holds
   * @param problems where a problem goes
   */
  public static List<Entry> parse(String file, String text, Problems problems) {
    try {
      return new EntryParser(file, text, problems).entries();
    } catch (MarkedYAMLException e) {
      var mark = e.getProblemMark();
      problems.add(
          file,
          mark == null ? 1 : mark.getLine() + 1,
          "no YAML: " + String.valueOf(e.getProblem()));
      return List.of();
    } catch (YAMLException e) {
      problems.add(file, 1, "no YAML: " + e.getMessage());
      return List.of();
    } catch (UnexpectedShape e) {
      problems.add(file, e.line, e.getMessage());
      return List.of();
    }
  }

  private List<Entry> entries() {
    var entries = new ArrayList<Entry>();
    events.getEvent(); // stream start
    if (events.checkEvent(Event.ID.StreamEnd)) {
      return entries; // nothing but comments
    }
    events.getEvent(); // document start
    expect(events.getEvent(), SequenceStartEvent.class, "the file must be a list of entries");
    while (!(events.peekEvent() instanceof SequenceEndEvent)) {
      entries.add(entry());
    }
    return entries;
  }

  private Entry entry() {
    var start =
        expect(events.getEvent(), MappingStartEvent.class, "an entry must be a map of keys");
    var fields = new LinkedHashMap<String, Entry.Value>();
    while (!(events.peekEvent() instanceof MappingEndEvent)) {
      var key = scalar(events.getEvent());
      var line = line(events.peekEvent());
      var next = events.getEvent();
      var value = value(next);
      if (fields.containsKey(key)) {
        problems.add(file, line, "'" + key + "' stands twice in one entry");
      }
      if (!isNull(next)) {
        fields.put(key, value);
      } else if (!key.matches("[a-z]+")) {
        problems.add(file, line, "'" + key + "' is no key; is a text not quoted?");
      }
    }
    events.getEvent();
    return new Entry(file, line(start), fields);
  }

  private Entry.Value value(Event event) {
    if (event instanceof SequenceStartEvent) {
      return new Entry.Items(line(event), items());
    }
    if (event instanceof MappingStartEvent) {
      return new Entry.Pairs(line(event), pairs());
    }
    return new Entry.Text(line(event), scalar(event));
  }

  private List<String> items() {
    var items = new ArrayList<String>();
    while (!(events.peekEvent() instanceof SequenceEndEvent)) {
      items.add(scalar(events.getEvent()));
    }
    events.getEvent();
    return items;
  }

  private Map<String, String> pairs() {
    var pairs = new LinkedHashMap<String, String>();
    while (!(events.peekEvent() instanceof MappingEndEvent)) {
      pairs.put(scalar(events.getEvent()), scalar(events.getEvent()));
    }
    events.getEvent();
    return pairs;
  }

  private static String scalar(Event event) {
    return expect(event, ScalarEvent.class, "a text is expected here").getValue().strip();
  }

  private static boolean isNull(Event event) {
    return event instanceof ScalarEvent scalar
        && scalar.isPlain()
        && (scalar.getValue().isEmpty() || scalar.getValue().equals("null"));
  }

  private static <T extends Event> T expect(Event event, Class<T> type, String message) {
    if (event instanceof AliasEvent) {
      throw new UnexpectedShape(line(event), "YAML aliases are not used here");
    }
    if (!type.isInstance(event)) {
      throw new UnexpectedShape(line(event), message);
    }
    return type.cast(event);
  }

  private static int line(Event event) {
    return event.getStartMark().getLine() + 1;
  }

  /** Ends the reading of one file. */
  private static final class UnexpectedShape extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int line;

    UnexpectedShape(int line, String message) {
      super(message);
      this.line = line;
    }
  }
}
