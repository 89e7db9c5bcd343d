package dev.plumbline.launcher.operation;

import dev.plumbline.launcher.Refusal;
import dev.plumbline.launcher.cgroup.ContainerCgroups;
import dev.plumbline.launcher.state.ContainerDirectory;
import dev.plumbline.launcher.state.ContainerRecord;
import dev.plumbline.spec.runtime.ContainerStatus;
import dev.plumbline.spec.runtime.Hooks;
import dev.plumbline.spec.runtime.State;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One call of {@code start}: tells the waiting process, by plain files alone: runtime.md#start. */
final class Start {

  private Start() {}

  /**
   * What has begun.
   *
   * @param container that runs
   * @param hooks of its configuration; null for none
   */
  record Begun(ContainerRecord container, @Nullable Hooks hooks) {

    State state() {
      return container.state(ContainerStatus.RUNNING, container.pid());
    }
  }

  /**
   * Lets the program run.
   *
   * @param warnings takes what goes wrong where it is undone
   * @throws Refusal if the container is not created, or the program cannot be run
   */
  static Begun begin(ContainerDirectory directory, Consumer<String> warnings) throws IOException {
    try (var lock = directory.lock()) {
      var container = directory.read();
      Statuses.demand(directory, container, "started", ContainerStatus.CREATED);
      if (ContainerCgroups.of(container.cgroupsPath()).isFrozen()) {
        throw new Refusal("container " + container.id() + ": cannot be started: it is paused");
      }
      if (!directory.configures("process")) {
        throw new Refusal("container " + container.id() + ": config.json has no process to start");
      }
      var hooks = directory.hooks();
      try {
        call(directory, container);
      } catch (Refusal e) {
        // A program that cannot be run has ended; a hook that failed ends the container.
        if (hooks != null && hooks.startContainer() != null && !hooks.startContainer().isEmpty()) {
          Destruction.undo(directory, e, warnings);
        }
        throw e;
      }
      return new Begun(container, hooks);
    }
  }

  private static void call(ContainerDirectory directory, ContainerRecord container)
      throws IOException {
    var fifos = directory.fifos();
    var again = Files.exists(fifos.called());
    if (!again) {
      Files.move(fifos.call(), fifos.called(), StandardCopyOption.ATOMIC_MOVE);
    }
    // Opened before the call: once the program runs, nobody holds the other end.
    try (var answer = reading(fifos.answer());
        var call = both(fifos.called());
        var uncalled = new FileInputStream(fifos.called().toFile())) {
      call.write(ByteBuffer.wrap(new byte[] {1}));
      // Ends when the program runs, or when its process has ended, however short that was.
      var told = read(answer);
      // One that was called before, by a start that was ended, hears one call only.
      if (uncalled.available() > 0 && !(again && directory.isAlive(container))) {
        throw new Refusal("container " + container.id() + ": its process ended before it ran");
      }
      Files.delete(fifos.called());
      if (told.position() > 0) {
        var value = told.getLong(0);
        FailedStart.awaitEnd(directory, container);
        throw new Refusal(
            "container %s: the program %s was not run: %s"
                .formatted(container.id(), program(directory), KernelError.text((int) value)));
      }
    }
  }

  /** An end to read from, which is had at once even where nobody could write: fifo(7). */
  private static FileInputStream reading(Path fifo) throws IOException {
    try (var held = both(fifo)) {
      return new FileInputStream(fifo.toFile());
    }
  }

  private static FileChannel both(Path fifo) throws IOException {
    return FileChannel.open(fifo, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  /** A pipe has no length, by which the stream would read the rest in one call. */
  private static ByteBuffer read(FileInputStream answer) throws IOException {
    var told = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (int next; told.hasRemaining() && (next = answer.read()) >= 0; ) {
      told.put((byte) next);
    }
    return told;
  }

  private static String program(ContainerDirectory directory) throws IOException {
    var process = directory.config().process();
    return process == null || process.args() == null || process.args().isEmpty()
        ? ""
        : process.args().get(0);
  }
}
