package dev.plumbline.launcher.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where errors are told: on standard error, and in the file that engines read.
 *
 * @param file of {@code --log}; null for none
 * @param json whether a line there is a JSON object
 */
record Log(@Nullable Path file, boolean json) {

  static final Log NONE = new Log(null, false);

  static Log of(Arguments global) {
    return new Log(
        global.value(Options.LOG).map(Path::of).orElse(null),
        global.value(Options.LOG_FORMAT).orElse("text").equals("json"));
  }

  void error(String message) {
    System.err.println("plumb-runtime: " + message);
    if (file != null) {
      var time = Instant.now().truncatedTo(ChronoUnit.SECONDS);
      var line =
          json
              ? "{\"level\":\"error\",\"msg\":%s,\"time\":\"%s\"}\n"
                  .formatted(quoted(message), time)
              : "time=\"%s\" level=error msg=%s\n".formatted(time, quoted(message));
      try {
        Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      } catch (IOException e) {
        System.err.println("plumb-runtime: --log " + file + ": " + e);
      }
    }
  }

  private static String quoted(String text) {
    return dev.plumbline.spec.json.Json.text(text);
  }
}
