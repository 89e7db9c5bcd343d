package dev.plumbline.launcher.command;

import java.util.List;

/** What {@code --help} prints. */
final class Help {

  private static final String STATUS =
      """

      Exit status:
        0    done
        1    it cannot be done: one line on standard error says what and why
        2    the command line is wrong
      """;

  private static final String WAITING =
      "  A run or exec that waits ends with the status of its program,\n"
          + "  or with 128 and the number of the signal that ended it.\n";

  private static final String INVALID =
      "  1 also says that spec validate has found an error; each is a line of its output.\n";

  private Help() {}

  static String overview() {
    var text = new StringBuilder("Usage:  plumb-runtime [OPTIONS] COMMAND\n\n");
    text.append("Makes containers from bundles as the OCI runtime specification 1.3 says\n\n");
    text.append("Commands:\n");
    for (var command : Command.values()) {
      var first = command.summary().lines().findFirst().orElse("");
      text.append("  ").append(padded(command.text(), 11)).append(first).append('\n');
    }
    text.append("\nOptions:\n");
    options(text, Options.GLOBAL);
    text.append(STATUS).append(WAITING);
    return text.append("\nplumb-runtime COMMAND --help tells more of a command.\n").toString();
  }

  static String of(Command command) {
    var text = new StringBuilder("Usage:  plumb-runtime ").append(command.text());
    text.append(" [OPTIONS]").append(command.words().isEmpty() ? "" : " ");
    text.append(command.words()).append("\n\n").append(command.summary()).append("\n\nOptions:\n");
    options(text, command.options());
    text.append(STATUS);
    switch (command) {
      case RUN, EXEC -> text.append(WAITING);
      case SPEC -> text.append(INVALID);
      default -> {}
    }
    return text.toString();
  }

  private static void options(StringBuilder text, List<Option> options) {
    for (var option : options) {
      var letter = option.letter().isEmpty() ? "    " : option.letter() + ", ";
      var name = letter + option.name() + (option.takesValue() ? " " + option.value() : "");
      text.append("  ").append(padded(name, 30)).append(option.help()).append('\n');
    }
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(1, width - text.length()));
  }
}
