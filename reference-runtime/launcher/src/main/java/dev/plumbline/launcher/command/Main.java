package dev.plumbline.launcher.command;

import dev.plumbline.launcher.Refusal;
import dev.plumbline.launcher.operation.Operations;
import dev.plumbline.launcher.program.Finish;
import dev.plumbline.launcher.state.DefaultRoot;
import dev.plumbline.launcher.state.StateRoot;
import dev.plumbline.syscalls.host.EarlyLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code plumb-runtime}: 0 where it is done, 1 where it cannot be, 2 for a wrong command line. */
public final class Main {

  static final String VERSION = "0.1.0";

  private static final String SPECIFICATION = "1.3.0";
  private static final Path SYSTEMD = Path.of("/run/systemd/system");

  private Main() {}

  public static void main(String[] words) {
    var status = run(List.of(words), Finish.NONE);
    System.out.flush();
    System.err.flush();
    // Not exit: nothing is left to be done, and from Java 21 on it asks all of logging first.
    Runtime.getRuntime().halt(status);
  }

  /**
   * One call of the command.
   *
   * @param words its command line
   * @param finish what is done to each program before it is started
   * @return its exit status
   */
  public static int run(List<String> words, Finish finish) {
    var log = Log.NONE;
    try {
      var global = Arguments.of("plumb-runtime", Options.GLOBAL, words, false);
      log = Log.of(global);
      if (global.has(Options.VERSION)) {
        System.out.println(version());
        return 0;
      }
      if (global.has(Options.HELP) || global.rest().isEmpty()) {
        System.out.print(Help.overview());
        return global.has(Options.HELP) ? 0 : 2;
      }
      return command(global, log, finish);
    } catch (Arguments.UsageException e) {
      log.error(e.getMessage());
      return 2;
    } catch (Refusal e) {
      log.error(e.getMessage());
    } catch (IOException e) {
      log.error(FileProblem.of(e));
    } catch (RuntimeException | LinkageError e) {
      log.error(e.getCause() instanceof Refusal r ? r.getMessage() : "internal error: " + e);
    }
    return 1;
  }

  private static int command(Arguments global, Log log, Finish finish) throws IOException {
    var words = global.rest();
    var command = Command.named(words.get(0));
    if (command == null) {
      throw new Arguments.UsageException("no such command: " + words.get(0));
    }
    var arguments = command.arguments(words.subList(1, words.size()));
    if (arguments.has(Options.HELP)) {
      System.out.print(Help.of(command));
      return 0;
    }
    if (global.has(Options.SYSTEMD)) {
      throw new Refusal(
          Files.isDirectory(SYSTEMD)
              ? "--systemd-cgroup: is not supported: cgroups are made without systemd"
              : "--systemd-cgroup: there is no systemd on this host");
    }
    if (command == Command.CREATE || command == Command.RUN || command == Command.EXEC) {
      EarlyLibrary.load();
    }
    log.debug("begin " + String.join(" ", words));
    var state = new StateRoot(root(global, command));
    var operations = new Operations(state, finish, log);
    var status = new Calls(operations, state).call(command, arguments);
    log.debug("end " + command.text() + " with status " + status);
    return status;
  }

  private static Path root(Arguments global, Command command) throws IOException {
    var given = global.value(Options.ROOT);
    if (given.isPresent()) {
      return Path.of(given.get());
    }
    // These two have nothing to keep.
    var stateless = command == Command.FEATURES || command == Command.SPEC;
    return stateless ? DefaultRoot.OF_ROOT : DefaultRoot.path();
  }

  private static String version() {
    return "plumb-runtime version "
        + VERSION
        + "\nspec: "
        + SPECIFICATION
        + "\njava: "
        + System.getProperty("java.version");
  }
}
