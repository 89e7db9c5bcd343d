package dev.plumbline.launcher.command;

import dev.plumbline.spec.runtime.Signal;
import java.util.Arrays;
import java.util.Locale;

/** A signal by number, or by name with or without SIG, in any case. */
final class SignalNumber {

  private static final int HIGHEST = 64;
  private static final int RTMIN = 34;

  private SignalNumber() {}

  static int parse(String text) {
    if (text.matches("[0-9]{1,3}")) {
      var number = Integer.parseInt(text);
      if (number <= HIGHEST) {
        return number;
      }
    }
    var name = text.toUpperCase(Locale.ROOT).replaceFirst("^SIG", "");
    if (name.matches("RTMIN(\\+[0-9]{1,2})?")) {
      return RTMIN + (name.contains("+") ? Integer.parseInt(name.substring(6)) : 0);
    }
    if (name.matches("RTMAX(-[0-9]{1,2})?")) {
      return HIGHEST - (name.contains("-") ? Integer.parseInt(name.substring(6)) : 0);
    }
    return Arrays.stream(Signal.values())
        .filter(signal -> signal.shortName().equals(name))
        .findFirst()
        .orElseThrow(() -> new Arguments.UsageException("kill: no such signal: " + text))
        .number();
  }
}
