package dev.plumbline.oci.commandline.descriptors;

import dev.plumbline.fixtures.outcome.HarnessException;
import dev.plumbline.fixtures.runtime.CallBuilder;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.syscalls.host.DatagramSocket;
import dev.plumbline.syscalls.host.Reading;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/**
 * Stands for the service manager that has started a caller: listens to what it is notified of. It
 * listens in the background, since a runtime may wait until its own words have been taken.
 */
final class NotifiedService implements AutoCloseable {

  private static final Duration GLANCE = Duration.ofMillis(20);

  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final DatagramSocket socket;
  private final Thread listener;
  private volatile boolean closing;

  private NotifiedService(DatagramSocket socket) {
    this.socket = socket;
    this.listener = new Thread(this::listen, "service manager at " + socket.path());
    listener.setDaemon(true);
    listener.start();
  }

  static NotifiedService of(OciRuntime runtime) {
    try {
      var path = runtime.newDirectory("manager").resolve("notify");
      return runtime.untilTheEnd(new NotifiedService(DatagramSocket.bind(path)));
    } catch (IOException e) {
      throw new HarnessException("listen to notifications: " + e, e);
    }
  }

  /** The call as of a service: it is told where to notify. */
  CallBuilder starting(CallBuilder call) {
    return call.environment("NOTIFY_SOCKET", socket.path().toString());
  }

  /** The lines that have come within the given time, up to this one. */
  List<String> awaitLine(String line, Duration atMost) {
    var deadline = System.nanoTime() + atMost.toNanos();
    while (!lines.contains(line) && System.nanoTime() < deadline) {
      LockSupport.parkNanos(GLANCE.toNanos());
    }
    return List.copyOf(lines);
  }

  private void listen() {
    try {
      while (!closing) {
        var datagram = socket.receive(GLANCE);
        if (datagram.end() == Reading.End.OPEN) {
          datagram.text().lines().forEach(lines::add);
        }
      }
    } catch (IOException e) {
      lines.add("cannot be read: " + e);
    }
  }

  @Override
  public void close() throws IOException, InterruptedException {
    closing = true;
    listener.join();
    socket.close();
  }
}
