package dev.plumbline.ci.engines;

import dev.plumbline.fixtures.leaks.Footprint;
import dev.plumbline.fixtures.leaks.Sweep;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/**
 * Mount and network namespaces in which an engine and its clients run, so that whatever they do to
 * a host is not done to this one. They live as long as this object, or this process.
 */
final class PrivateHost implements AutoCloseable {

  private static final String CGROUPS = "sys/fs/cgroup";

  private final Path directory;
  private final String mark;
  private final Process keeper;
  private final Map<String, String> environment = new LinkedHashMap<>();

  private PrivateHost(Path directory, String mark, Process keeper) {
    this.directory = directory;
    this.mark = mark;
    this.keeper = keeper;
    environment.put(Footprint.MARKER, mark);
  }

  /**
   * Makes one.
   *
   * @param directory where engines are to keep what is theirs
   */
  static PrivateHost make(Path directory) throws IOException {
    var mark = "engine%06x".formatted(ThreadLocalRandom.current().nextInt(1 << 24));
    var script = directory.resolve("private-host");
    try (var text = resource("private-host")) {
      Files.copy(text, script);
    }
    var builder = new ProcessBuilder("unshare", "--mount", "--net", "sh", "-e", script.toString());
    builder.environment().put(Footprint.MARKER, mark);
    var keeper = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    var told = keeper.inputReader().readLine();
    if (!"ready".equals(told)) {
      throw new AssertionError("private-host tells " + told);
    }
    return new PrivateHost(directory, mark, keeper);
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(PrivateHost.class.getResourceAsStream("/engines/" + name), name);
  }

  /** What an engine's files are below, here as there. */
  Path directory() {
    return directory;
  }

  /** What no name of anybody else has in it: the parent of all cgroups is called so. */
  String mark() {
    return mark;
  }

  /** Sets a variable for every command to come. */
  void set(String name, Object value) {
    environment.put(name, value.toString());
  }

  /** A command within it. */
  ProcessBuilder command(List<String> words) {
    var all =
        new ArrayList<>(
            List.of("nsenter", "--target", "" + keeper.pid(), "--mount", "--net", "--"));
    all.addAll(words);
    var builder = new ProcessBuilder(all);
    builder.environment().putAll(environment);
    return builder;
  }

  /** Runs a command within it. */
  Output run(List<String> words) {
    return Output.of(command(words));
  }

  /** A path within it, by which it is reached from here. */
  Path path(String path) {
    return Path.of("/proc/" + keeper.pid() + "/root").resolve(path);
  }

  /** What the kernel says of it: {@code mountinfo}, {@code net/dev}. */
  String tells(String file) {
    try {
      return new String(Files.readAllBytes(Path.of("/proc/" + keeper.pid()).resolve(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The cgroups that engines have made, deepest first, without that of all. */
  List<Path> cgroups() {
    var found = new ArrayList<Path>();
    for (var parent : parents()) {
      try (var below = Files.walk(parent)) {
        below.filter(Files::isDirectory).filter(each -> !each.equals(parent)).forEach(found::add);
      } catch (IOException | UncheckedIOException e) {
        continue; // one that is just being removed
      }
    }
    found.sort(Comparator.comparing(Path::getNameCount).reversed());
    return found;
  }

  /** The cgroup of all, in each hierarchy. */
  private List<Path> parents() {
    try (var hierarchies = Files.list(path(CGROUPS))) {
      return Stream.concat(Stream.of(path(CGROUPS)), hierarchies)
          .map(hierarchy -> hierarchy.resolve(mark))
          .filter(Files::isDirectory)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets it go with all its mounts, once no process needs it; its cgroups are removed. */
  @Override
  public void close() throws IOException {
    for (var cgroup : cgroups()) {
      Files.delete(cgroup);
    }
    for (var parent : parents()) {
      Files.delete(parent);
    }
    keeper.getOutputStream().close();
    if (!Await.holds(() -> !keeper.isAlive(), Await.PATIENCE)) {
      throw new AssertionError("private-host does not end");
    }
  }

  /** Ends and removes whatever a test that failed has left. */
  void sweep() {
    new Sweep(Footprint.of(mark).withCgroup("/" + mark)).sweep();
  }
}
