package dev.plumbline.oci.runtime.linux.seccomp.listener;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.outcome.Deviation;
import dev.plumbline.fixtures.outcome.HarnessException;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.spec.runtime.linux.Seccomp;
import dev.plumbline.spec.runtime.linux.SyscallRule;
import dev.plumbline.syscalls.host.FdConnection;
import dev.plumbline.syscalls.host.FdSocket;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The agent that listens at a filter's listenerPath, and what the filter is. */
final class Agent {

  /** Makes a directory, which the filter hands to the agent, and looks whether it is there. */
  static final Probe MKDIR =
      Probe.of(p -> p.mark("before").mkdir("mkdir", "/new", 0755).stat("there", "/new"));

  private static final Duration AT_ONCE = Duration.ofMillis(50);

  private final OciRuntime runtime;
  private final FdSocket socket;

  private Agent(OciRuntime runtime, FdSocket socket) {
    this.runtime = runtime;
    this.socket = socket;
  }

  static Agent of(OciRuntime runtime) {
    return new Agent(runtime, runtime.fdSocket());
  }

  /** A filter that hands mkdirat to whoever listens at a path. */
  static Seccomp notifying(String path) {
    return Seccomp.of("SCMP_ACT_ALLOW")
        .withListenerPath(path)
        .withSyscalls(List.of(SyscallRule.of("SCMP_ACT_NOTIFY", "mkdirat")));
  }

  /** Where it listens. */
  String path() {
    return socket.path().toString();
  }

  /** A bundle whose calls of mkdirat are handed to this agent. */
  Bundle bundle(Probe probe) {
    return Bundle.running(probe).set("/linux/seccomp", notifying(path()));
  }

  /** A bundle whose program waits, never calling mkdirat. */
  Bundle idle() {
    return bundle(Probe.of(p -> p.pause("ready")));
  }

  /** All that came by the next connection; a deviation where nobody connects. */
  Delivery delivery() {
    try {
      var patience = runtime.deadlines().event();
      var connection = socket.accept(patience);
      if (connection.isEmpty()) {
        throw Deviation.of("connections to listenerPath", "one more", "none");
      }
      var open = runtime.untilTheEnd(connection.get());
      return runtime.untilTheEnd(Delivery.read(open, patience));
    } catch (IOException e) {
      throw new HarnessException("receive at " + path() + ": " + e, e);
    }
  }

  /** Whether somebody else has connected, or does at once. */
  boolean hasFurtherConnection() {
    try {
      var further = socket.accept(AT_ONCE);
      further.ifPresent(connection -> connection.close());
      return further.isPresent();
    } catch (IOException e) {
      throw new HarnessException("accept at " + path() + ": " + e, e);
    }
  }

  /** Takes the next connection, whenever it comes, and closes it unread. */
  void hangUp() {
    var taken = CompletableFuture.runAsync(this::closeNext);
    runtime.untilTheEnd(() -> taken.cancel(true));
  }

  private void closeNext() {
    try {
      socket.accept(runtime.deadlines().event()).ifPresent(FdConnection::close);
    } catch (IOException e) {
      throw new HarnessException("accept at " + path() + ": " + e, e);
    }
  }

  /** Stops listening: whoever has connected and was not served is hung up on. */
  void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new HarnessException("close " + path() + ": " + e, e);
    }
  }
}
