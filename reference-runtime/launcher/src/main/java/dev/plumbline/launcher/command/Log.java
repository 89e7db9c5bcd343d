package dev.plumbline.launcher.command;

import dev.plumbline.launcher.document.JsonText;
import dev.plumbline.launcher.state.Moment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where errors are told: on standard error, and in the file that engines read.
 *
 * @param file of {@code --log}; null for none
 * @param json whether a line there is a JSON object
 * @param detailed whether it also tells what goes well
 */
record Log(@Nullable Path file, boolean json, boolean detailed) implements Consumer<String> {

  static final Log NONE = new Log(null, false, false);

  /**
   * What the options before the command ask for.
   *
   * @throws Arguments.UsageException if the form is none
   */
  static Log of(Arguments global) {
    var format = global.value(Options.LOG_FORMAT).orElse("text");
    if (!format.equals("json") && !format.equals("text")) {
      throw new Arguments.UsageException("--log-format " + format + ": text or json is meant");
    }
    var file = global.value(Options.LOG);
    return new Log(
        file.isPresent() && !file.get().isEmpty() ? Path.of(file.get()) : null,
        format.equals("json"),
        global.has(Options.DEBUG));
  }

  /** Tells an error, on one line. */
  void error(String message) {
    var line = message.strip().replace('\n', ' ');
    System.err.println("plumb-runtime: " + line);
    if (file != null) {
      append(file, "error", line);
    }
  }

  /**
   * Tells what goes on although it is not as asked for: runtime.md#warnings. Standard error is the
   * program's, too, so that it gets this only where there is no log.
   */
  @Override
  public void accept(String message) {
    var line = message.strip().replace('\n', ' ');
    if (file != null) {
      append(file, "warning", line);
    } else {
      System.err.println("plumb-runtime: warning: " + line);
    }
  }

  /** Tells with {@code --debug} what was done. */
  void debug(String message) {
    if (detailed && file != null) {
      append(file, "debug", message);
    } else if (detailed) {
      System.err.println("plumb-runtime: " + message);
    }
  }

  private void append(Path to, String level, String message) {
    var time = Moment.nowInSeconds();
    var text = JsonText.quoted(message);
    var line =
        json
            ? "{\"level\":\"" + level + "\",\"msg\":" + text + ",\"time\":\"" + time + "\"}\n"
            : "time=\"" + time + "\" level=" + level + " msg=" + text + "\n";
    try {
      Files.writeString(to, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      System.err.println("plumb-runtime: --log " + FileProblem.of(e));
    }
  }
}
