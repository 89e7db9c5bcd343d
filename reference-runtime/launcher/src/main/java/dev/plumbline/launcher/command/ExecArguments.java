package dev.plumbline.launcher.command;

import dev.plumbline.launcher.config.ConfigReader;
import dev.plumbline.launcher.operation.AddedProcess;
import dev.plumbline.launcher.operation.ExecRequest;
import dev.plumbline.launcher.operation.Operations;
import dev.plumbline.spec.runtime.Process;
import dev.plumbline.spec.runtime.User;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the words behind {@code exec} ask for. */
final class ExecArguments {

  /** The kernel has 32 bits, and takes the largest number for none: setresuid(2). */
  private static final long LARGEST_ID = 0xfffffffeL;

  private ExecArguments() {}

  static ExecRequest request(Operations operations, Arguments arguments) throws IOException {
    var rest = arguments.rest();
    if (rest.isEmpty()) {
      throw new Arguments.UsageException("exec: a container id is needed");
    }
    var process = process(operations, rest.get(0), rest.subList(1, rest.size()), arguments);
    var foreground = !arguments.has(Options.DETACH);
    var relayed = foreground && Boolean.TRUE.equals(process.terminal());
    return new ExecRequest(
        rest.get(0),
        process,
        arguments.value(Options.PID_FILE).map(file -> Path.of(file).toAbsolutePath()).orElse(null),
        arguments.has(Options.DETACH),
        CreationArguments.taker(arguments, relayed),
        CreationArguments.pidfd(arguments),
        arguments.values(Options.CGROUP),
        CreationArguments.preserved(arguments, 0),
        arguments.has(Options.IGNORE_PAUSED));
  }

  private static Process process(
      Operations operations, String id, List<String> words, Arguments arguments)
      throws IOException {
    var file = arguments.value(Options.PROCESS);
    if (file.isPresent()) {
      return ConfigReader.process(
          "--process " + file.get(), Files.readAllBytes(Path.of(file.get())));
    }
    if (words.isEmpty()) {
      throw new Arguments.UsageException("exec: a program, or --process FILE, is needed");
    }
    var process = operations.like(id, words);
    process = process.withTerminal(arguments.has(Options.TTY));
    if (arguments.value(Options.CWD).isPresent()) {
      process = process.withCwd(arguments.value(Options.CWD).get());
    }
    var env = new ArrayList<>(process.env() == null ? List.of() : process.env());
    env.addAll(arguments.values(Options.ENV));
    return rights(user(process.withEnv(env), arguments), arguments);
  }

  private static Process user(Process process, Arguments arguments) {
    var user = process.user() == null ? User.of(0, 0) : process.user();
    var given = arguments.value(Options.USER);
    if (given.isPresent()) {
      var parts = given.get().split(":", -1);
      if (parts.length > 2) {
        throw new Arguments.UsageException("exec: --user " + given.get() + ": UID[:GID] is meant");
      }
      user = user.withUid(id(Options.USER, parts[0]));
      user = parts.length == 2 ? user.withGid(id(Options.USER, parts[1])) : user;
    }
    var groups = new ArrayList<>(user.additionalGids() == null ? List.of() : user.additionalGids());
    for (var group : arguments.values(Options.GROUPS)) {
      groups.add(id(Options.GROUPS, group));
    }
    return process.withUser(groups.isEmpty() ? user : user.withAdditionalGids(groups));
  }

  private static long id(Option option, String text) {
    try {
      var id = Long.parseLong(text);
      if (id >= 0 && id <= LARGEST_ID) {
        return id;
      }
    } catch (NumberFormatException e) {
      throw new Arguments.UsageException("exec: " + option.name() + " " + text + ": no number");
    }
    throw new Arguments.UsageException(
        "exec: %s %s: is not a number from 0 to %d".formatted(option.name(), text, LARGEST_ID));
  }

  private static Process rights(Process given, Arguments arguments) {
    var process = given;
    if (!arguments.values(Options.CAP).isEmpty()) {
      process = AddedProcess.plusCapabilities(process, arguments.values(Options.CAP));
    }
    if (arguments.has(Options.NO_NEW)) {
      process = process.withNoNewPrivileges(true);
    }
    if (arguments.value(Options.APPARMOR).isPresent()) {
      process = process.withApparmorProfile(arguments.value(Options.APPARMOR).get());
    }
    return arguments.value(Options.LABEL).isPresent()
        ? process.withSelinuxLabel(arguments.value(Options.LABEL).get())
        : process;
  }
}
