package dev.plumbline.oci.commandline.descriptors;

import dev.plumbline.fixtures.outcome.Deviation;
import dev.plumbline.fixtures.runtime.CallBuilder;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.syscalls.host.FdSocket;
import dev.plumbline.syscalls.host.PidFd;
import java.io.IOException;
import java.time.Duration;

/**
 * A socket that a runtime sends handles of processes to.
 *
 * @param patience how long to wait for the first
 */
record SentHandles(FdSocket socket, Duration patience) {

  static SentHandles awaitedBy(OciRuntime runtime) {
    return new SentHandles(runtime.fdSocket(), runtime.deadlines().event());
  }

  /** The call with the option that names the socket. */
  CallBuilder askedOf(CallBuilder call) {
    return call.with("--pidfd-socket", socket.path().toString());
  }

  /**
   * The number of the process whose handle has come.
   *
   * @throws Deviation if none comes, more than one, or no handle
   */
  String pids() {
    try {
      var message = socket.receive(patience);
      if (message.isEmpty()) {
        throw Deviation.of("message on the socket", "one handle of a process", "none");
      }
      try (var handle = PidFd.adopt(message.get().exactlyOne())) {
        return "" + handle.pid();
      }
    } catch (IOException e) {
      throw Deviation.of("message on the socket", "one handle of a process", e.getMessage());
    }
  }
}
