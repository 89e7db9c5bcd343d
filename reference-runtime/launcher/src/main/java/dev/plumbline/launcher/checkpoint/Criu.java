package dev.plumbline.launcher.checkpoint;

import dev.plumbline.launcher.Refusal;
import dev.plumbline.syscalls.host.Spawn;
import dev.plumbline.syscalls.host.Subreaper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The program that reads and writes processes: criu(8). */
public final class Criu {

  private static final Duration PATIENCE = Duration.ofHours(1);

  private Criu() {}

  /**
   * Where it is.
   *
   * @throws Refusal if it is not installed
   */
  public static Path program() {
    for (var place : Objects.requireNonNullElse(System.getenv("PATH"), "").split(":")) {
      var program = Path.of(place.isEmpty() ? "." : place, "criu").toAbsolutePath();
      if (Files.isExecutable(program)) {
        return program;
      }
    }
    throw new Refusal("checkpoint and restore need criu, which is not on PATH");
  }

  /**
   * Writes the processes of a container to files.
   *
   * @param pid the first of them
   * @param action {@code dump}, or {@code pre-dump} for memory alone
   * @param more further words for criu
   * @throws Refusal if criu fails; the processes go on then
   */
  public static void dump(long pid, String action, Images images, List<String> more)
      throws IOException {
    var program = program();
    images.make();
    images.keepStreams(pid);
    List<String> own = new ArrayList<>(List.of("--tree", Long.toString(pid)));
    own.addAll(more);
    var words = images.words(action, own);
    var child = new Spawn(program, words, environment(), 0, 1, 2, List.of()).start();
    var status = Subreaper.reap(child, PATIENCE);
    if (status.isEmpty() || status.get().shell() != 0) {
      throw images.failure(action, status.map(Object::toString).orElse("no end"));
    }
  }

  /** What criu finds its own programs and libraries by. */
  public static List<String> environment() {
    List<String> variables = new ArrayList<>();
    System.getenv().forEach((name, value) -> variables.add(name + "=" + value));
    return variables;
  }
}
