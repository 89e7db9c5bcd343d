package dev.plumbline.launcher.command;

import dev.plumbline.spec.runtime.Signal;
import java.util.Locale;

/** A signal by number, or by name with or without SIG, in any case. */
final class SignalNumber {

  private static final int HIGHEST = 64;
  private static final int RTMIN = 34;
  private static final int RT = "RTMIN".length();

  private SignalNumber() {}

  static int parse(String text) {
    var number = number(text, 3);
    if (number >= 0 && number <= HIGHEST) {
      return number;
    }
    var upper = text.toUpperCase(Locale.ROOT);
    var name = upper.startsWith("SIG") ? upper.substring(3) : upper;
    for (var signal : Signal.values()) {
      if (signal.shortName().equals(name)) {
        return signal.number();
      }
    }
    if (name.startsWith("RTMIN")) {
      return RTMIN + distance(text, name, '+');
    }
    if (name.startsWith("RTMAX")) {
      return HIGHEST - distance(text, name, '-');
    }
    throw unknown(text);
  }

  /** What follows RTMIN or RTMAX; 0 for nothing. */
  private static int distance(String text, String name, char sign) {
    if (name.length() == RT) {
      return 0;
    }
    var distance = name.charAt(RT) == sign ? number(name.substring(RT + 1), 2) : -1;
    if (distance < 0) {
      throw unknown(text);
    }
    return distance;
  }

  /** A number of so many digits at most; -1 for what is none. No regex: a command starts cold. */
  private static int number(String text, int digits) {
    if (text.isEmpty() || text.length() > digits) {
      return -1;
    }
    for (var i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return -1;
      }
    }
    return Integer.parseInt(text);
  }

  private static Arguments.UsageException unknown(String text) {
    return new Arguments.UsageException("kill: no such signal: " + text);
  }
}
