package dev.plumbline.launcher.command;

import dev.plumbline.launcher.Refusal;
import dev.plumbline.launcher.document.StateText;
import dev.plumbline.launcher.features.Implemented;
import dev.plumbline.launcher.operation.CgroupOperations;
import dev.plumbline.launcher.operation.Operations;
import dev.plumbline.launcher.state.ContainerRecord;
import dev.plumbline.launcher.state.StateRoot;
import dev.plumbline.spec.json.Json;
import java.io.IOException;

/**
 * Each command by what it calls.
 *
 * @param operations on the containers below {@code --root}
 * @param root that directory
 */
record Calls(Operations operations, StateRoot root) {

  /** The exit status; 0 where there is nothing else to tell. */
  int call(Command command, Arguments arguments) throws IOException {
    switch (command) {
      case CREATE -> {
        try (var request = CreationArguments.request(arguments, false)) {
          operations.create(request);
        }
      }
      case START -> operations.start(arguments.id());
      case STATE -> System.out.println(StateText.of(operations.state(arguments.id())));
      case KILL -> kill(arguments);
      case DELETE -> operations.delete(arguments.id(), arguments.has(Options.FORCE));
      case RUN -> {
        return run(arguments);
      }
      case EXEC -> {
        try (var request = ExecArguments.request(operations, arguments)) {
          return operations.exec(request);
        }
      }
      case PAUSE -> cgroups().pause(arguments.id());
      case RESUME -> cgroups().resume(arguments.id());
      case UPDATE -> cgroups().update(arguments.id(), UpdateArguments.resources(arguments));
      case EVENTS ->
          cgroups()
              .events(arguments.id(), EventsArguments.interval(arguments), Tables::printCompact);
      case PS -> System.out.print(Tables.processes(cgroups().processes(arguments.id()), arguments));
      case LIST -> System.out.print(Tables.containers(cgroups().list(), arguments));
      case CHECKPOINT ->
          operations.checkpoint(
              arguments.id(),
              CheckpointArguments.images(arguments),
              arguments.has(CheckpointArguments.PRE_DUMP));
      case RESTORE -> {
        var container = operations.restore(CheckpointArguments.restore(arguments));
        return arguments.has(Options.DETACH) ? 0 : await(arguments, container);
      }
      case FEATURES -> System.out.println(Json.text(Implemented.features(Main.VERSION)));
      case SPEC -> {
        return SpecCommand.call(arguments, root.path());
      }
    }
    return 0;
  }

  private CgroupOperations cgroups() {
    return new CgroupOperations(root);
  }

  private void kill(Arguments arguments) throws IOException {
    var rest = arguments.rest();
    if (rest.isEmpty() || rest.size() > 2) {
      throw new Arguments.UsageException("kill: a container id and a signal are needed");
    }
    operations.kill(
        rest.get(0),
        SignalNumber.parse(rest.size() == 2 ? rest.get(1) : "SIGTERM"),
        arguments.has(Options.ALL));
  }

  private int run(Arguments arguments) throws IOException {
    var detach = arguments.has(Options.DETACH);
    try (var request = CreationArguments.request(arguments, !detach)) {
      if (!detach) {
        return operations.run(request, arguments.has(Options.KEEP));
      }
      operations.create(request);
      try {
        operations.start(request.id());
      } catch (Refusal | IOException e) {
        operations.delete(request.id(), true);
        throw e;
      }
      return 0;
    }
  }

  private int await(Arguments arguments, ContainerRecord container) throws IOException {
    try {
      return operations.await(container);
    } finally {
      if (!arguments.has(Options.KEEP)) {
        operations.delete(container.id(), true);
      }
    }
  }
}
