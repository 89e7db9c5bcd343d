package dev.plumbline.ci.engines;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** An engine with Docker's command line. */
final class ClientEngine implements Engine {

  private final PrivateHost host;
  private final List<String> client;
  private final Function<Contender, List<String>> run;
  private final List<String> remove;
  private final Closeable daemon;
  private int count;

  /**
   * An engine that is ready.
   *
   * @param client the words before every command
   * @param run the words of {@code run} that choose a runtime, and the cgroup of all
   * @param remove the words that remove a container, whatever it does
   * @param daemon what is closed in the end
   */
  ClientEngine(
      PrivateHost host,
      List<String> client,
      Function<Contender, List<String>> run,
      List<String> remove,
      Closeable daemon) {
    this.host = host;
    this.client = client;
    this.run = run;
    this.remove = remove;
    this.daemon = daemon;
  }

  @Override
  public void load(Path archive) {
    call("load", "--input", archive.toString()).printed();
  }

  @Override
  public void unload() {
    call("rmi", TestImage.NAME).printed();
  }

  @Override
  public Output run(Contender runtime, String... program) {
    return host.run(CommandLine.of(running(runtime, "--rm", "--name", name()), program));
  }

  @Override
  public String start(Contender runtime, String... program) {
    var name = name();
    host.run(CommandLine.of(running(runtime, "--detach", "--name", name), program)).printed();
    return name;
  }

  private List<String> running(Contender runtime, String... options) {
    var words = new ArrayList<>(client);
    words.addAll(run.apply(runtime));
    words.addAll(List.of(options));
    words.add(TestImage.NAME);
    return words;
  }

  private String name() {
    return host.mark() + "-" + ++count;
  }

  @Override
  public Output exec(String container, String... program) {
    return host.run(CommandLine.of(CommandLine.of(client, "exec", container), program));
  }

  @Override
  public List<String> execOnTerminal(String container, String... program) {
    return CommandLine.of(
        CommandLine.of(client, "exec", "--interactive", "--tty", container), program);
  }

  @Override
  public String logs(String container) {
    return call("logs", container).printed();
  }

  @Override
  public void stop(String container) {
    call("stop", container).printed();
  }

  @Override
  public void kill(String container) {
    call("kill", container).printed();
  }

  @Override
  public void pause(String container) {
    call("pause", container).printed();
  }

  @Override
  public void unpause(String container) {
    call("unpause", container).printed();
  }

  @Override
  public String status(String container) {
    return call("inspect", "--format", "{{.State.Status}}", container).printed();
  }

  @Override
  public long processes(String container) {
    return Long.parseLong(
        call("stats", "--no-stream", "--format", "{{.PIDs}}", container).printed());
  }

  @Override
  public long pid(String container) {
    return Long.parseLong(call("inspect", "--format", "{{.State.Pid}}", container).printed());
  }

  @Override
  public int awaitEnd(String container) {
    return Integer.parseInt(call("wait", container).printed());
  }

  /** Changes the limit of its memory, in bytes. */
  void limitMemory(String container, long limit) {
    call("update", "--memory", "" + limit, "--memory-swap", "" + limit, container).printed();
  }

  /** Runs one that has ended once more. */
  void startAgain(String container) {
    call("start", container).printed();
  }

  @Override
  public void remove(String container) {
    call(CommandLine.of(remove, container).toArray(String[]::new)).printed();
  }

  private Output call(String... words) {
    return host.run(CommandLine.of(client, words));
  }

  @Override
  public void close() {
    try {
      daemon.close();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
