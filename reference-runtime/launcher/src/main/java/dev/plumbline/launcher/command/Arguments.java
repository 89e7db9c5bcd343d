package dev.plumbline.launcher.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words of a command line, sorted into options and the rest: {@code --name value}, {@code
 * --name=value}, {@code -n value}; the first word that is no option ends them.
 */
final class Arguments {

  private final String command;
  private final Map<String, List<String>> options = new HashMap<>();
  private final List<String> rest = new ArrayList<>();

  private Arguments(String command) {
    this.command = command;
  }

  /**
   * Sorts them.
   *
   * @param command for messages
   * @param known the options
   * @param anywhere whether options may stand behind the rest, too
   * @throws UsageException at an option that is not known, or one without its value
   */
  static Arguments of(String command, List<Option> known, List<String> words, boolean anywhere) {
    var arguments = new Arguments(command);
    for (var i = 0; i < words.size(); i++) {
      var word = words.get(i);
      if (word.equals("--")) {
        arguments.rest.addAll(words.subList(i + 1, words.size()));
        break;
      }
      if (!word.startsWith("-") || word.equals("-")) {
        arguments.rest.add(word);
        if (!anywhere) {
          arguments.rest.addAll(words.subList(i + 1, words.size()));
          break;
        }
        continue;
      }
      var split = word.indexOf('=');
      var name = split < 0 ? word : word.substring(0, split);
      var option = arguments.option(known, name);
      var values = arguments.options.get(option.name());
      if (values == null) {
        values = new ArrayList<>();
        arguments.options.put(option.name(), values);
      }
      if (split >= 0) {
        values.add(word.substring(split + 1));
      } else if (!option.takesValue()) {
        values.add("true");
      } else if (++i < words.size()) {
        values.add(words.get(i));
      } else {
        throw new UsageException(command + ": " + word + " needs a value");
      }
    }
    return arguments;
  }

  private Option option(List<Option> known, String name) {
    for (var option : known) {
      if (option.matches(name)) {
        return option;
      }
    }
    throw new UsageException(command + ": no such option: " + name);
  }

  /** The last value given. */
  Optional<String> value(Option option) {
    var values = options.getOrDefault(option.name(), List.of());
    return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
  }

  /** Every value given. */
  List<String> values(Option option) {
    return options.getOrDefault(option.name(), List.of());
  }

  boolean has(Option option) {
    return Boolean.parseBoolean(value(option).orElse("false"));
  }

  /** A whole number that is not negative. */
  int number(Option option, int without) {
    try {
      var text = value(option);
      return text.isPresent() ? Integer.parseUnsignedInt(text.get()) : without;
    } catch (NumberFormatException e) {
      throw new UsageException(
          command + ": " + option.name() + " " + value(option).orElse("") + ": no number");
    }
  }

  /** The words that are no options. */
  List<String> rest() {
    return rest;
  }

  /** The only word: a container's id. */
  String id() {
    if (rest.size() != 1) {
      throw new UsageException(
          command + ": one container id is needed, got " + rest.size() + " words");
    }
    return rest.get(0);
  }

  /** The command line is wrong. */
  static final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
      super(message);
    }
  }
}
