package dev.plumbline.launcher.command;

import dev.plumbline.launcher.config.ConfigReader;
import dev.plumbline.launcher.operation.ExecRequest;
import dev.plumbline.launcher.operation.Operations;
import dev.plumbline.spec.runtime.Process;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the words behind {@code exec} ask for. */
final class ExecArguments {

  private ExecArguments() {}

  static ExecRequest request(Operations operations, Arguments arguments) throws IOException {
    var rest = arguments.rest();
    if (rest.isEmpty()) {
      throw new Arguments.UsageException("exec: a container id is needed");
    }
    return new ExecRequest(
        rest.get(0),
        process(operations, rest.get(0), rest.subList(1, rest.size()), arguments),
        arguments.value(Options.PID_FILE).map(file -> Path.of(file).toAbsolutePath()).orElse(null),
        arguments.has(Options.DETACH),
        arguments.number(Options.PRESERVE, 0),
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
    if (arguments.value(Options.CWD).isPresent()) {
      process = process.withCwd(arguments.value(Options.CWD).get());
    }
    var env = new ArrayList<>(process.env() == null ? List.of() : process.env());
    env.addAll(arguments.values(Options.ENV));
    return process.withEnv(env);
  }
}
