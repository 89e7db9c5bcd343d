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
import dev.plumbline.syscalls.host.Fifo;
import dev.plumbline.syscalls.host.ProcessSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
   * @throws Refusal if the container is gone, or goes while this waits
   */
  public ContainerLock lock() throws IOException {
    while (true) {
      try {
        return ContainerLock.on(path.resolve(LOCK));
      } catch (NoSuchFileException e) {
        if (!Files.isDirectory(path)) {
          throw missing(e);
        }
      }
    }
  }

  /**
   * Looks whether nobody has begun to make this container, for a caller who holds the lock.
   *
   * @throws Refusal if somebody has
   */
  public void demandNew() {
    if (Files.exists(path.resolve(CONFIG))) {
      throw new Refusal("container " + id() + ": the id is in use below " + path.getParent());
    }
  }

  /** Whether a record was written, before which nothing outside this directory is made. */
  public boolean hasRecord() {
    return Files.exists(path.resolve(RECORD));
  }

  /**
   * What is written down.
   *
   * @throws Refusal if that is nothing yet, or cannot be read
   */
  public ContainerRecord read() {
    try {
      return ContainerRecord.parse(RECORD, Files.readAllBytes(path.resolve(RECORD)));
    } catch (NoSuchFileException e) {
      throw missing(e);
    } catch (IOException | InvalidDocumentException e) {
      throw new Refusal("container " + id() + ": its state cannot be read: " + e.getMessage(), e);
    }
  }

  /** Writes it down whole or not at all. */
  public void write(ContainerRecord container) throws IOException {
    replace(RECORD, container.text());
  }

  /**
   * The configuration as it was at {@code create}.
   *
   * @throws Refusal if there is none
   */
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
    try {
      return TreeReader.read(CONFIG, Files.readAllBytes(path.resolve(CONFIG)));
    } catch (NoSuchFileException e) {
      throw missing(e);
    }
  }

  private Refusal missing(NoSuchFileException cause) {
    var what =
        Files.isDirectory(path)
            ? "its creation has only begun; delete --force removes what ended there"
            : "does not exist any more";
    return new Refusal("container " + id() + ": " + what, cause);
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

  /** Its creation is at its end: nobody can start it before. */
  public void setCreated() throws IOException {
    Files.move(fifos().early(), fifos().call(), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Whether the waiting process was called, and has heard it. */
  public boolean isStarted() {
    if (Files.exists(fifos().call())) {
      return false;
    }
    // A start is at work, or was ended there: the process has the pipe open as long as it waits.
    return !Files.exists(fifos().called()) || !Fifo.isRead(fifos().called());
  }

  /** What the container is at this moment: runtime.md#state. */
  public ContainerStatus status(ContainerRecord container) {
    if (container.pid() == 0) {
      return ContainerStatus.CREATING;
    }
    if (!isAlive(container)) {
      return ContainerStatus.STOPPED;
    }
    if (Files.exists(fifos().early())) {
      return ContainerStatus.CREATING;
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

  /**
   * Removes the directory and all in it: at one moment for those that look for the container, so
   * that none finds half of it.
   */
  public void remove() throws IOException {
    new Refuse(path).take();
  }
}
