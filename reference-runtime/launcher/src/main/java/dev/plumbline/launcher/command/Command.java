package dev.plumbline.launcher.command;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every command, with what its help says. */
enum Command {
  CREATE(
      "create",
      "CONTAINER",
      "Make a container from a bundle; its process waits to be started",
      Options.CREATE),
  START("start", "CONTAINER", "Let a created container run its program", Options.PLAIN),
  STATE("state", "CONTAINER", "Print the state of a container as JSON", Options.PLAIN),
  KILL(
      "kill",
      "CONTAINER [SIGNAL]",
      "Send a signal to a container: a name or a number, SIGTERM without one",
      Options.KILL),
  DELETE("delete", "CONTAINER", "Remove a stopped container and all that it had", Options.DELETE),
  RUN("run", "CONTAINER", "Create and start a container, and wait for its end", Options.RUN),
  EXEC(
      "exec", "CONTAINER PROGRAM [ARGUMENT]...", "Run a program more in a container", Options.EXEC),
  PAUSE("pause", "CONTAINER", "Freeze every process of a container", Options.PLAIN),
  RESUME("resume", "CONTAINER", "Let a paused container go on", Options.PLAIN),
  UPDATE("update", "CONTAINER", "Change limits of a container", UpdateArguments.ALL),
  EVENTS(
      "events",
      "CONTAINER",
      "Print statistics of a container, and when it lacks memory",
      EventsArguments.ALL),
  PS("ps", "CONTAINER", "List the processes of a container", Options.PS),
  LIST("list", "", "List the containers below --root", Options.LIST),
  CHECKPOINT(
      "checkpoint",
      "CONTAINER",
      "Write the processes of a container to files, by criu, and end them",
      CheckpointArguments.CHECKPOINT),
  RESTORE(
      "restore",
      "CONTAINER",
      "Make a container from files that checkpoint wrote, by criu",
      CheckpointArguments.RESTORE),
  FEATURES(
      "features", "", "Print what this runtime implements as JSON: features.md", Options.PLAIN),
  SPEC(
      "spec",
      "[validate|explain BUNDLE]",
      "Write a default config.json, validate a bundle, or explain its program",
      Options.SPEC);

  private final String text;
  private final String words;
  private final String summary;
  private final List<Option> options;

  Command(String text, String words, String summary, List<Option> options) {
    this.text = text;
    this.words = words;
    this.summary = summary;
    this.options = options;
  }

  /** The command of this name; null if there is none. */
  static @Nullable Command named(String name) {
    for (var command : values()) {
      if (command.text.equals(name)) {
        return command;
      }
    }
    return null;
  }

  /** Its name. */
  String text() {
    return text;
  }

  /** What may follow its options. */
  String words() {
    return words;
  }

  /** What it does, in a line or a few. */
  String summary() {
    return summary;
  }

  List<Option> options() {
    return options;
  }

  /** Its words, sorted; behind the container of {@code exec} all belong to the program. */
  Arguments arguments(List<String> words) {
    return Arguments.of(text, options, words, this != EXEC);
  }
}
