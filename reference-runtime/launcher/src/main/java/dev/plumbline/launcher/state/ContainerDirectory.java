package dev.plumbline.launcher.state;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.launcher.Refusal;
import dev.plumbline.launcher.document.Documents;
import dev.plumbline.launcher.program.StartFifos;
import dev.plumbline.spec.json.InvalidDocumentException;
import dev.plumbline.spec.json.TreeReader;
import dev.plumbline.spec.runtime.ContainerStatus;
import dev.plumbline.spec.runtime.Hooks;
import dev.plumbline.spec.runtime.RuntimeConfig;
import dev.plumbline.syscalls.host.ProcessSnapshot;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A container's directory below the state root.
 *
 * @param path the directory
 */
public record ContainerDirectory(Path path) {

  private static final String RECORD = "state.json";
  private static final String CONFIG = "config.json";
  private static final String LOCK = "lock";

  /** Its id: the directory's name. */
  public String id() {
    return path.getFileName().toString();
  }

  /** The pipes by which the waiting process is called. */
  public StartFifos fifos() {
    return StartFifos.in(path);
  }

  /**
   * Keeps other commands off this container until it is closed.
   *
   * @throws IOException if the directory is gone
   */
  public Lock lock() throws IOException {
    var channel =
        FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    return new Lock(channel, channel.lock());
  }

  /** Held by one command at a time. */
  public record Lock(FileChannel channel, FileLock held) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      channel.close();
    }
  }

  /** What is written down. */
  public ContainerRecord read() {
    try {
      return ContainerRecord.parse(RECORD, Files.readAllBytes(path.resolve(RECORD)));
    } catch (IOException | InvalidDocumentException e) {
      throw new Refusal("container " + id() + ": its state cannot be read: " + e.getMessage(), e);
    }
  }

  /** Writes it down whole or not at all. */
  public void write(ContainerRecord container) throws IOException {
    replace(RECORD, container.text());
  }

  /** The configuration as it was at {@code create}. */
  public RuntimeConfig config() throws IOException {
    return Documents.config(CONFIG, tree());
  }

  /** The hooks of that configuration; null if it has none, which is told without reading it all. */
  public @Nullable Hooks hooks() throws IOException {
    return configures("hooks") ? config().hooks() : null;
  }

  /** Whether that configuration has a property at its top. */
  public boolean configures(String property) throws IOException {
    return tree().has(property);
  }

  private JsonNode tree() throws IOException {
    return TreeReader.read(CONFIG, Files.readAllBytes(path.resolve(CONFIG)));
  }

  /** Keeps the configuration: what the bundle holds later has no effect. */
  public void keep(byte[] config) throws IOException {
    Files.write(path.resolve(CONFIG), config);
  }

  private void replace(String name, String text) throws IOException {
    var next = path.resolve(name + ".next");
    Files.writeString(next, text);
    Files.move(next, path.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Whether the waiting process was called. */
  public boolean isStarted() {
    return !Files.exists(fifos().call());
  }

  /** What the container is at this moment: runtime.md#state. */
  public ContainerStatus status(ContainerRecord container) {
    if (container.pid() == 0) {
      return ContainerStatus.CREATING;
    }
    if (!isAlive(container)) {
      return ContainerStatus.STOPPED;
    }
    return isStarted() ? ContainerStatus.RUNNING : ContainerStatus.CREATED;
  }

  /** Whether its first process is that of the record and has not ended. */
  public boolean isAlive(ContainerRecord container) {
    var process = ProcessSnapshot.of(container.pid());
    return process.isPresent()
        && process.get().startTime() == container.startTime()
        && !process.get().hasEnded();
  }

  /** Removes the directory and all in it. */
  public void remove() throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    try (var files = Files.newDirectoryStream(path)) {
      for (var file : files) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(path);
  }
}
