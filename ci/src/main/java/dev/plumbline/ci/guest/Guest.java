package dev.plumbline.ci.guest;

import dev.plumbline.fixtures.outcome.HarnessException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One guest, from its start to its end. It has no network, and this machine's disks only to read,
 * but one that takes what it leaves.
 */
public final class Guest implements AutoCloseable {

  private static final Duration BOOT = Duration.ofMinutes(5);
  private static final Duration RUN = Duration.ofHours(2);
  private static final int LAST_LINES = 5;

  private final GuestJob job;
  private final Path directory;
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final AtomicReference<@Nullable Process> machine = new AtomicReference<>();
  private volatile String stopped = "";

  private Guest(GuestJob job, Path directory) {
    this.job = job;
    this.directory = directory;
  }

  /**
   * A guest that is not started yet.
   *
   * @throws HarnessException if this host cannot make one, and what to install
   */
  public static Guest of(GuestJob job) throws IOException {
    GuestScript.demandPrograms();
    return new Guest(job, Files.createTempDirectory("plumbline-guest-"));
  }

  /**
   * Runs the job; the directory of what it left, which is removed when this guest is closed.
   *
   * @param said takes each line that its command says, as it comes
   * @throws HarnessException if the guest does not start, or ends without leaving anything
   */
  public Path run(Consumer<String> said) throws IOException {
    var disks = GuestDisks.make(job, directory);
    relay(start(disks), said);
    if (!stopped.isEmpty()) {
      throw new HarnessException("the guest %s was stopped: %s".formatted(job.kind(), stopped));
    }
    try {
      var left = disks.unpack(directory);
      if (Files.exists(left.resolve("status"))) {
        return left;
      }
    } catch (HarnessException e) {
      // An empty disk is no archive: its console tells more.
    }
    throw new HarnessException(
        "the guest %s ended before its command did: %s".formatted(job.kind(), lastWords()));
  }

  /** Ends it at once, from any thread. */
  public void stop(String why) {
    stopped = why;
    var running = machine.get();
    if (running != null) {
      running.destroyForcibly();
    }
  }

  @Override
  public void close() {
    stop("it is not wanted any more");
    clock.shutdownNow();
    GuestDisks.remove(directory);
  }

  private Process start(GuestDisks disks) throws IOException {
    var words = new ArrayList<>(List.of(job.kind().toString(), console().toString()));
    words.addAll(disks.words());
    var process =
        new ProcessBuilder(GuestScript.words("boot", words))
            .redirectError(directory.resolve("machine").toFile())
            .start();
    machine.set(process);
    process.getOutputStream().close();
    return process;
  }

  private void relay(Process process, Consumer<String> said) throws IOException {
    clock.schedule(
        () -> stop("not done after %d hours".formatted(RUN.toHours())),
        RUN.toSeconds(),
        TimeUnit.SECONDS);
    var boot =
        clock.schedule(
            () -> stop("not up after %d minutes: %s".formatted(BOOT.toMinutes(), lastWords())),
            BOOT.toSeconds(),
            TimeUnit.SECONDS);
    try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        boot.cancel(false);
        if (!line.isBlank()) {
          said.accept(line);
        }
      }
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stop("interrupted");
    }
  }

  private Path console() {
    return directory.resolve("console");
  }

  /** The end of what the machine and its console said. */
  private String lastWords() {
    var lines =
        Stream.of(directory.resolve("machine"), console())
            .flatMap(Guest::lines)
            .filter(line -> !line.isBlank())
            .toList();
    var last = lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
    return last.isEmpty() ? "it said nothing" : String.join("\n  ", last);
  }

  private static Stream<String> lines(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines();
    } catch (IOException e) {
      return Stream.empty();
    }
  }
}
