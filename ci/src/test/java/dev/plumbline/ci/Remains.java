package dev.plumbline.ci;

import dev.plumbline.syscalls.host.ProcessSnapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** What of a run is on the host, found by a look that shares nothing with the run's own. */
public final class Remains {

  private static final Path CGROUPS = Path.of("/sys/fs/cgroup");

  private Remains() {}

  /** Processes, mounts and cgroups that carry a mark, once those that are ending have ended. */
  public static List<String> of(String mark, Duration grace) {
    var deadline = System.nanoTime() + grace.toNanos();
    var found = look(mark);
    while (!found.isEmpty() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      found = look(mark);
    }
    return found;
  }

  private static List<String> look(String mark) {
    return Stream.of(processes(mark), mounts(mark), cgroups(mark)).flatMap(s -> s).toList();
  }

  private static Stream<String> processes(String mark) {
    return list(Path.of("/proc")).stream()
        .filter(process -> Character.isDigit(process.getFileName().toString().charAt(0)))
        .filter(process -> !process.endsWith(String.valueOf(ProcessHandle.current().pid())))
        .filter(process -> marked(process, mark))
        .filter(process -> !hasEnded(process))
        .map(process -> "process " + process.getFileName() + ": " + text(process, "cmdline"));
  }

  /** An orphan that was killed shows until the host's first process reaps it, whenever it does. */
  private static boolean hasEnded(Path process) {
    return ProcessSnapshot.of(Long.parseLong(process.getFileName().toString()))
        .map(ProcessSnapshot::hasEnded)
        .orElse(true);
  }

  private static boolean marked(Path process, String mark) {
    return Stream.of("cmdline", "environ", "cgroup").anyMatch(f -> text(process, f).contains(mark));
  }

  private static Stream<String> mounts(String mark) {
    return text(Path.of("/proc/self"), "mountinfo").lines().filter(line -> line.contains(mark));
  }

  private static Stream<String> cgroups(String mark) {
    return Stream.concat(Stream.of(CGROUPS), list(CGROUPS).stream())
        .flatMap(hierarchy -> list(hierarchy).stream())
        .filter(Files::isDirectory)
        .map(Path::toString)
        .filter(path -> path.contains(mark));
  }

  private static List<Path> list(Path directory) {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (var files = Files.list(directory)) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of a process that has ended there is no text. */
  private static String text(Path directory, String file) {
    try {
      return new String(Files.readAllBytes(directory.resolve(file)));
    } catch (IOException e) {
      return "";
    }
  }
}
