package dev.plumbline.launcher.command;

import dev.plumbline.launcher.checkpoint.Images;
import dev.plumbline.launcher.operation.RestoreRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the words behind {@code checkpoint} and {@code restore} ask for: runc-checkpoint(8). */
final class CheckpointArguments {

  private static final Option IMAGES =
      new Option("--image-path", "", "DIR", "where the files are; default: ./checkpoint");
  private static final Option WORK =
      new Option("--work-path", "", "DIR", "where logs are written; default: with the files");
  private static final Option PARENT =
      new Option("--parent-path", "", "DIR", "files of an earlier --pre-dump");
  static final Option LEAVE_RUNNING = flag("--leave-running", "let the container go on");
  static final Option PRE_DUMP = flag("--pre-dump", "write memory alone, and let it go on");

  /** Flags that criu has by the same name. */
  private static final List<Option> HANDED_ON =
      List.of(
          flag("--tcp-established", "also with open TCP connections"),
          flag("--ext-unix-sk", "also with sockets of others"),
          flag("--shell-job", "also with the caller's terminal"),
          flag("--file-locks", "also with locks on files"),
          flag("--auto-dedup", "drop memory that earlier files hold"));

  static final List<Option> CHECKPOINT = all(PARENT, LEAVE_RUNNING, PRE_DUMP);
  static final List<Option> RESTORE =
      all(Options.BUNDLE, Options.PID_FILE, Options.DETACH, Options.KEEP);

  private CheckpointArguments() {}

  private static Option flag(String name, String help) {
    return new Option(name, "", "", help);
  }

  private static List<Option> all(Option... own) {
    List<Option> options = new ArrayList<>(List.of(IMAGES, WORK));
    options.addAll(List.of(own));
    options.addAll(HANDED_ON);
    options.add(Options.HELP);
    return List.copyOf(options);
  }

  static Images images(Arguments arguments) {
    var directory = path(arguments, IMAGES, Path.of("checkpoint").toAbsolutePath());
    List<String> flags = new ArrayList<>();
    for (var option : HANDED_ON) {
      if (arguments.has(option)) {
        flags.add(option.name());
      }
    }
    arguments.value(PARENT).ifPresent(parent -> flags.addAll(List.of("--prev-images-dir", parent)));
    if (arguments.has(LEAVE_RUNNING)) {
      flags.add(LEAVE_RUNNING.name());
    }
    return new Images(directory, path(arguments, WORK, directory), flags);
  }

  static RestoreRequest restore(Arguments arguments) {
    return new RestoreRequest(
        arguments.id(),
        path(arguments, Options.BUNDLE, Path.of(".").toAbsolutePath()),
        images(arguments),
        arguments.value(Options.PID_FILE).map(file -> Path.of(file).toAbsolutePath()).orElse(null));
  }

  private static Path path(Arguments arguments, Option option, Path without) {
    return arguments.value(option).map(text -> Path.of(text).toAbsolutePath()).orElse(without);
  }
}
