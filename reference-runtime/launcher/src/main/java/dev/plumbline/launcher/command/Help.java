package dev.plumbline.launcher.command;

import java.util.List;

/** What {@code --help} prints. */
final class Help {

  private static final List<String> COMMANDS =
      List.of("create", "start", "state", "kill", "delete");

  private Help() {}

  static String overview() {
    var text = new StringBuilder("plumb-runtime [OPTION]... COMMAND [OPTION]... [ID]...\n\n");
    text.append("commands: ").append(String.join(", ", COMMANDS)).append("\n\noptions:\n");
    for (var option : Options.GLOBAL) {
      text.append("  %-28s %s%n".formatted(option.name() + " " + option.value(), option.help()));
    }
    return text.toString();
  }
}
