package dev.plumbline.launcher.command;

import dev.plumbline.launcher.Refusal;
import dev.plumbline.launcher.operation.CreateRequest;
import dev.plumbline.launcher.operation.Operations;
import dev.plumbline.launcher.state.StateRoot;
import dev.plumbline.spec.json.InvalidDocumentException;
import dev.plumbline.spec.json.Json;
import dev.plumbline.spec.runtime.resources.Resources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code plumb-runtime}: 0 where it is done, 1 where it cannot be, 2 for a wrong command line. */
public final class Main {

  private static final String VERSION = "plumb-runtime version 0.1.0\nspec: 1.3.0";
  private static final String DEFAULT_ROOT = "/run/plumb-runtime";

  private Main() {}

  public static void main(String[] words) {
    System.exit(run(List.of(words)));
  }

  private static int run(List<String> words) {
    var log = Log.NONE;
    try {
      var global = Arguments.of("plumb-runtime", Options.GLOBAL, words, false);
      log = Log.of(global);
      if (global.has(Options.VERSION)) {
        System.out.println(VERSION);
        return 0;
      }
      if (global.has(Options.SYSTEMD)) {
        throw new Refusal("--systemd-cgroup: there is no systemd support");
      }
      if (global.rest().isEmpty() || global.has(Options.HELP)) {
        System.out.print(Help.overview());
        return global.has(Options.HELP) ? 0 : 2;
      }
      var root = new StateRoot(Path.of(global.value(Options.ROOT).orElse(DEFAULT_ROOT)));
      var rest = global.rest();
      return command(new Operations(root), rest.get(0), rest.subList(1, rest.size()));
    } catch (Arguments.UsageException e) {
      log.error(e.getMessage());
      return 2;
    } catch (Refusal e) {
      log.error(e.getMessage());
      return 1;
    } catch (IOException e) {
      log.error(e.getMessage() == null ? e.toString() : e.toString());
      return 1;
    }
  }

  private static int command(Operations operations, String name, List<String> words)
      throws IOException {
    switch (name) {
      case "create" -> operations.create(creation(Arguments.of(name, Options.CREATE, words, true)));
      case "start" -> operations.start(Arguments.of(name, Options.PLAIN, words, true).id());
      case "state" ->
          System.out.println(
              Json.text(operations.state(Arguments.of(name, Options.PLAIN, words, true).id())));
      case "kill" -> {
        var arguments = Arguments.of(name, Options.KILL, words, true);
        var rest = arguments.rest();
        if (rest.isEmpty() || rest.size() > 2) {
          throw new Arguments.UsageException("kill: a container id and a signal are needed");
        }
        operations.kill(
            rest.get(0),
            SignalNumber.parse(rest.size() == 2 ? rest.get(1) : "SIGTERM"),
            arguments.has(Options.ALL));
      }
      case "delete" -> {
        var arguments = Arguments.of(name, Options.DELETE, words, true);
        operations.delete(arguments.id(), arguments.has(Options.FORCE));
      }
      case "run" -> {
        return run(operations, Arguments.of(name, Options.RUN, words, true));
      }
      case "pause" -> operations.pause(Arguments.of(name, Options.PLAIN, words, true).id());
      case "resume" -> operations.resume(Arguments.of(name, Options.PLAIN, words, true).id());
      case "update" -> {
        var arguments = Arguments.of(name, Options.UPDATE, words, true);
        operations.update(arguments.id(), resources(arguments));
      }
      case "ps" -> {
        var arguments = Arguments.of(name, Options.PS, words, true);
        System.out.print(Tables.processes(operations.processes(arguments.id()), arguments));
      }
      case "list" ->
          System.out.print(
              Tables.containers(operations.list(), Arguments.of(name, Options.LIST, words, true)));
      case "exec" -> {
        return operations.exec(
            ExecArguments.request(operations, Arguments.of(name, Options.EXEC, words, false)));
      }
      default -> throw new Arguments.UsageException("no such command: " + name);
    }
    return 0;
  }

  private static int run(Operations operations, Arguments arguments) throws IOException {
    var container = operations.create(creation(arguments));
    try {
      operations.start(container.id());
      if (arguments.has(Options.DETACH)) {
        return 0;
      }
      return operations.await(container);
    } finally {
      if (!arguments.has(Options.DETACH) && !arguments.has(Options.KEEP)) {
        operations.delete(container.id(), true);
      }
    }
  }

  private static Resources resources(Arguments arguments) throws IOException {
    var file = arguments.value(Options.RESOURCES);
    if (file.isEmpty()) {
      throw new Arguments.UsageException("update: --resources FILE is needed");
    }
    var bytes =
        file.get().equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file.get()));
    try {
      return Json.read("--resources " + file.get(), bytes, Resources.class);
    } catch (InvalidDocumentException e) {
      throw new Refusal(e.getMessage(), e);
    }
  }

  private static CreateRequest creation(Arguments arguments) {
    return new CreateRequest(
        arguments.id(),
        Path.of(arguments.value(Options.BUNDLE).orElse(".")).toAbsolutePath(),
        arguments.value(Options.PID_FILE).map(file -> Path.of(file).toAbsolutePath()).orElse(null),
        arguments.value(Options.CONSOLE).map(Path::of).orElse(null),
        arguments.number(Options.PRESERVE, 0),
        !arguments.has(Options.NO_PIVOT));
  }
}
