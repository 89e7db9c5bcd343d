package dev.plumbline.launcher.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.plumbline.launcher.operation.ListedContainer;
import dev.plumbline.spec.json.Json;
import java.util.List;

/** What {@code ps} and {@code list} print, as a table or as JSON. */
final class Tables {

  private Tables() {}

  static String processes(List<Long> pids, Arguments arguments) {
    return isJson(arguments) ? compact(pids) + "\n" : ProcessTable.of(pids);
  }

  static String containers(List<ListedContainer> containers, Arguments arguments) {
    var text = new StringBuilder();
    if (arguments.has(Options.QUIET)) {
      containers.forEach(each -> text.append(each.id()).append('\n'));
      return text.toString();
    }
    if (isJson(arguments)) {
      return compact(containers) + "\n";
    }
    var row = "%-" + width(containers) + "s %-10s %-10s %s  %s  %s%n";
    text.append(row.formatted("ID", "PID", "STATUS", "BUNDLE", "CREATED", "OWNER"));
    for (var each : containers) {
      text.append(
          row.formatted(
              each.id(), each.pid(), each.status(), each.bundle(), each.created(), each.owner()));
    }
    return text.toString();
  }

  private static int width(List<ListedContainer> containers) {
    var width = 12;
    for (var each : containers) {
      width = Math.max(width, each.id().length());
    }
    return width;
  }

  /** Prints an object in one line. */
  static void printCompact(Object value) {
    System.out.println(compact(value));
    System.out.flush();
  }

  private static String compact(Object value) {
    try {
      return Json.MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("write " + value, e);
    }
  }

  private static boolean isJson(Arguments arguments) {
    var format = arguments.value(Options.FORMAT).orElse("table");
    if (!format.equals("json") && !format.equals("table")) {
      throw new Arguments.UsageException("--format " + format + ": table or json is meant");
    }
    return format.equals("json");
  }
}
