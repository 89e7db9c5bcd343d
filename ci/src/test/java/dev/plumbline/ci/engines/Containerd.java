package dev.plumbline.ci.engines;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.plumbline.spec.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** containerd, by its own client {@code ctr}; its shim calls the runtime. */
final class Containerd implements Engine {

  private static final Pattern EXIT = Pattern.compile("exit with non-zero exit code (\\d+)");

  private final PrivateHost host;
  private final List<String> client;
  private final Daemon daemon;
  private int count;

  private Containerd(PrivateHost host, List<String> client, Daemon daemon) {
    this.host = host;
    this.client = client;
    this.daemon = daemon;
  }

  static Containerd start(PrivateHost host) throws IOException {
    var directory = Files.createDirectories(host.directory().resolve("containerd"));
    var socket = directory.resolve("socket");
    var configuration = directory.resolve("config.toml");
    Files.writeString(
        configuration,
        """
        version = 2
        root = "%1$s/root"
        state = "%1$s/state"
        disabled_plugins = ["io.containerd.grpc.v1.cri"]
        [grpc]
        address = "%2$s"
        """
            .formatted(directory, socket));
    var client = List.of("ctr", "--address", "" + socket, "--namespace", host.mark());
    var daemon =
        Daemon.start(
            host,
            "containerd",
            List.of("containerd", "--config", configuration.toString()),
            CommandLine.of(client, "version"));
    return new Containerd(host, client, daemon);
  }

  @Override
  public void load(Path archive) {
    call("images", "import", archive.toString()).printed();
  }

  @Override
  public void unload() {
    call("images", "rm", "--sync", TestImage.NAME).printed();
  }

  @Override
  public Output run(Contender runtime, String... program) {
    return host.run(running(runtime, name(), List.of("--rm"), program));
  }

  @Override
  public String start(Contender runtime, String... program) {
    var name = name();
    var log = List.of("--detach", "--log-uri", "file://" + log(name));
    host.run(running(runtime, name, log, program)).printed();
    return name;
  }

  private List<String> running(
      Contender runtime, String name, List<String> options, String... program) {
    var binary = runtime.binary().toString();
    return Stream.of(
            client,
            List.of("run", "--runtime", "io.containerd.runc.v2", "--runc-binary", binary),
            options,
            List.of(TestImage.NAME, name),
            List.of(program))
        .flatMap(List::stream)
        .toList();
  }

  private String name() {
    return host.mark() + "-" + ++count;
  }

  private Path log(String container) {
    return host.directory().resolve(container + ".log");
  }

  @Override
  public Output exec(String container, String... program) {
    return host.run(
        CommandLine.of(
            CommandLine.of(client, "tasks", "exec", "--exec-id", "exec" + ++count, container),
            program));
  }

  @Override
  public List<String> execOnTerminal(String container, String... program) {
    var id = "exec" + ++count;
    return CommandLine.of(
        CommandLine.of(client, "tasks", "exec", "--tty", "--exec-id", id, container), program);
  }

  @Override
  public String logs(String container) {
    try {
      return Files.readString(log(container)).strip();
    } catch (IOException e) {
      throw new AssertionError("read " + log(container), e);
    }
  }

  @Override
  public void stop(String container) {
    signal(container).printed();
    awaitStopped(container);
  }

  @Override
  public void kill(String container) {
    call("tasks", "kill", "--signal", "SIGKILL", container).printed();
  }

  @Override
  public void pause(String container) {
    call("tasks", "pause", container).printed();
  }

  @Override
  public void unpause(String container) {
    call("tasks", "resume", container).printed();
  }

  @Override
  public String status(String container) {
    return task(container).get(2).toLowerCase();
  }

  @Override
  public long pid(String container) {
    return Long.parseLong(task(container).get(1));
  }

  /** Its name, its pid and its state. */
  private List<String> task(String container) {
    return call("tasks", "ls")
        .printed()
        .lines()
        .map(line -> List.of(line.split("\\s+")))
        .filter(line -> line.get(0).equals(container))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no task " + container));
  }

  @Override
  public long processes(String container) {
    var metrics = call("tasks", "metrics", "--format", "json", container).printed();
    try {
      return Json.MAPPER.readTree(metrics).at("/pids/current").longValue();
    } catch (JsonProcessingException e) {
      throw new AssertionError("metrics: " + metrics, e);
    }
  }

  @Override
  public int awaitEnd(String container) {
    awaitStopped(container);
    var match = EXIT.matcher(call("tasks", "delete", container).err());
    return match.find() ? Integer.parseInt(match.group(1)) : 0;
  }

  private void awaitStopped(String container) {
    Await.until(() -> status(container).equals("stopped"), () -> "task " + task(container));
  }

  /** Sends SIGTERM, whatever becomes of it. */
  Output signal(String container) {
    return call("tasks", "kill", "--signal", "SIGTERM", container);
  }

  /** Its events from now on, a line each. */
  ProcessBuilder events() {
    return host.command(CommandLine.of(client, "events"));
  }

  @Override
  public void remove(String container) {
    call("tasks", "delete", "--force", container);
    call("containers", "delete", container).printed();
    try {
      Files.delete(log(container));
    } catch (IOException e) {
      throw new AssertionError("delete the log of " + container, e);
    }
  }

  private Output call(String... words) {
    return host.run(CommandLine.of(client, words));
  }

  @Override
  public void close() {
    daemon.close();
  }
}
