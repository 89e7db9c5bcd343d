package dev.plumbline.launcher.crash;

import dev.plumbline.syscalls.host.ProcessSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * What is left of a container, found without the launcher.
 *
 * @param directory that holds its bundle and its state, in {@code state}
 * @param id its id, which is the name of its cgroup and of its program, too
 */
record Remains(Path directory, String id) {

  private static final Path CGROUPS = Path.of("/sys/fs/cgroup");
  private static final Duration GRACE = Duration.ofSeconds(5);

  /** A line for each thing, once processes that are ending have ended. */
  List<String> look() throws IOException {
    var deadline = System.nanoTime() + GRACE.toNanos();
    var found = once();
    while (!found.isEmpty() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
      found = once();
    }
    return found;
  }

  private List<String> once() throws IOException {
    return Stream.of(files(), mounts(), processes(), cgroups()).flatMap(all -> all).toList();
  }

  /** Of the state all has to go; of the bundle all stays, and nothing comes. */
  private Stream<String> files() throws IOException {
    try (var files = Files.walk(directory, 2)) {
      return files
          .filter(file -> file.startsWith(directory.resolve("state")) || isPassing(file))
          .filter(file -> !file.equals(directory.resolve("state")))
          .map(Path::toString)
          .toList()
          .stream();
    }
  }

  private static boolean isPassing(Path file) {
    return file.toString().endsWith(".next") || file.getFileName().toString().startsWith(".");
  }

  private Stream<String> mounts() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/mounts")).stream()
        .filter(line -> line.contains(directory.toString()));
  }

  private Stream<String> processes() throws IOException {
    return ProcessSnapshot.all().stream()
        .filter(process -> !process.hasEnded())
        .filter(this::isOurs)
        .map(ProcessSnapshot::toString);
  }

  /** In the container's cgroups, of its program, or one of the launcher's that never got there. */
  private boolean isOurs(ProcessSnapshot process) {
    var words = process.commandLine();
    return process.cgroups().stream().anyMatch(line -> line.endsWith("/" + id))
        || words.equals(List.of("/" + id))
        || (!words.isEmpty()
            && words.get(0).startsWith("plumb-")
            && process.parent() == ProcessHandle.current().pid());
  }

  private Stream<String> cgroups() throws IOException {
    try (var hierarchies = Files.list(CGROUPS)) {
      return Stream.concat(Stream.of(CGROUPS), hierarchies)
          .map(hierarchy -> hierarchy.resolve("plumbline-crash/" + id))
          .filter(Files::exists)
          .map(Path::toString)
          .toList()
          .stream();
    }
  }
}
