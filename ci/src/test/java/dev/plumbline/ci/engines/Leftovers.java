package dev.plumbline.ci.engines;

import dev.plumbline.fixtures.leaks.Footprint;
import dev.plumbline.syscalls.host.ProcessSnapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is left of containers and images on a private host, when there ought to be none. */
final class Leftovers {

  private static final Duration GRACE = Duration.ofSeconds(10);

  /** Podman keeps its monitors in this one. */
  private static final String MONITORS = "conmon";

  private final PrivateHost host;

  /** A container's name, or the number that an engine gives to a container or a layer. */
  private final Pattern trace;

  Leftovers(PrivateHost host) {
    this.host = host;
    this.trace = Pattern.compile(host.mark() + "-\\d+|[0-9a-f]{64}");
  }

  /** Of containers, each by what it is: a process, a mount, a cgroup, a link or a file. */
  List<String> ofContainers() {
    return Stream.of(processes(), mounts(), cgroups(), links(), files(host.path("run")))
        .flatMap(each -> each)
        .toList();
  }

  /** Of images, among what the engine keeps. */
  List<String> ofImages() {
    return files(host.directory()).toList();
  }

  /** What is left after a moment: engines go on cleaning up when they have answered. */
  static List<String> settled(Supplier<List<String>> look) {
    Await.holds(() -> look.get().isEmpty(), GRACE);
    return look.get();
  }

  private Stream<String> processes() {
    try {
      return ProcessSnapshot.all().stream()
          .filter(process -> !process.hasEnded())
          .filter(process -> isInside(process) || isAround(process))
          .map(process -> "process " + process.pid() + ": " + process.commandLine());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isInside(ProcessSnapshot process) {
    return process.cgroups().stream().anyMatch(line -> line.contains("/" + host.mark() + "/"));
  }

  /** A shim, a monitor, or the runtime itself. */
  private boolean isAround(ProcessSnapshot process) {
    return process.environment().contains(Footprint.MARKER + "=" + host.mark())
        && process.commandLine().stream().anyMatch(trace.asPredicate());
  }

  /** Mounts of roots and of what belongs to them, and those that hold namespaces. */
  private Stream<String> mounts() {
    return host.tells("mountinfo")
        .lines()
        .filter(line -> trace.matcher(line).find() || line.contains(" - nsfs "))
        .map(line -> "mount " + line);
  }

  private Stream<String> cgroups() {
    return host.cgroups().stream()
        .filter(cgroup -> !cgroup.endsWith(MONITORS))
        .map(cgroup -> "cgroup " + cgroup);
  }

  /** This host's ends of containers' network devices. */
  private Stream<String> links() {
    return host.tells("net/dev")
        .lines()
        .map(String::strip)
        .filter(line -> line.startsWith("veth"))
        .map(line -> "link " + line);
  }

  private Stream<String> files(Path directory) {
    try (var all = Files.walk(directory)) {
      return all
          .filter(file -> trace.matcher(file.getFileName().toString()).find())
          .map(file -> "file " + file)
          .toList()
          .stream();
    } catch (IOException | UncheckedIOException e) {
      return Stream.of("file while it was being removed: " + e);
    }
  }
}
