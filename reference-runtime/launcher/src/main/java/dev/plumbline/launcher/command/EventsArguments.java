package dev.plumbline.launcher.command;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the words behind {@code events} ask for: runc-events(8). */
final class EventsArguments {

  private static final Option STATS = new Option("--stats", "", "", "statistics once, then end");
  private static final Option INTERVAL =
      new Option("--interval", "", "TIME", "between two, such as 1m30s; default: 5s");

  static final List<Option> ALL = List.of(STATS, INTERVAL, Options.HELP);

  private static final Duration WITHOUT = Duration.ofSeconds(5);
  private static final String PART = "([0-9]{1,9})(ms|s|m|h)";

  private EventsArguments() {}

  /** The time between two; empty where once is asked for. */
  static Optional<Duration> interval(Arguments arguments) {
    return arguments.has(STATS)
        ? Optional.empty()
        : Optional.of(arguments.value(INTERVAL).map(EventsArguments::duration).orElse(WITHOUT));
  }

  private static Duration duration(String text) {
    var sum = Duration.ZERO;
    var part = Pattern.compile(PART).matcher(text);
    var end = 0;
    while (part.find() && part.start() == end) {
      var number = Long.parseLong(part.group(1));
      sum =
          sum.plus(
              switch (part.group(2)) {
                case "ms" -> Duration.ofMillis(number);
                case "s" -> Duration.ofSeconds(number);
                case "m" -> Duration.ofMinutes(number);
                default -> Duration.ofHours(number);
              });
      end = part.end();
    }
    if (end < text.length() || sum.isZero()) {
      throw new Arguments.UsageException(
          "events: --interval " + text + ": a time such as 500ms, 5s or 1m30s is meant");
    }
    return sum;
  }
}
