package dev.plumbline.launcher.command;

import dev.plumbline.spec.json.Json;
import dev.plumbline.spec.runtime.State;
import java.util.List;

/** What {@code ps} and {@code list} print, as a table or as JSON. */
final class Tables {

  private Tables() {}

  static String processes(List<Long> pids, Arguments arguments) {
    if (isJson(arguments)) {
      return Json.text(pids) + "\n";
    }
    var table = new StringBuilder("PID\n");
    pids.forEach(pid -> table.append(pid).append('\n'));
    return table.toString();
  }

  static String containers(List<State> states, Arguments arguments) {
    if (isJson(arguments)) {
      return Json.text(states) + "\n";
    }
    var table = new StringBuilder();
    if (!arguments.has(Options.QUIET)) {
      table.append("%-40s %-8s %-8s %s%n".formatted("ID", "PID", "STATUS", "BUNDLE"));
    }
    for (var state : states) {
      table.append(
          arguments.has(Options.QUIET)
              ? state.id() + "\n"
              : "%-40s %-8d %-8s %s%n"
                  .formatted(state.id(), state.pid(), state.status().text(), state.bundle()));
    }
    return table.toString();
  }

  private static boolean isJson(Arguments arguments) {
    var format = arguments.value(Options.FORMAT).orElse("table");
    if (!format.equals("json") && !format.equals("table")) {
      throw new Arguments.UsageException("--format " + format + ": table or json is meant");
    }
    return format.equals("json");
  }
}
