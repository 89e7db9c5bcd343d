package dev.plumbline.oci.runtime.linux.seccomp.listener;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.fixtures.outcome.Deviation;
import dev.plumbline.spec.json.Json;
import dev.plumbline.spec.schema.DocumentSchema;
import dev.plumbline.spec.schema.Violation;
import dev.plumbline.syscalls.Errno;
import dev.plumbline.syscalls.host.Descriptor;
import dev.plumbline.syscalls.host.FdConnection;
import dev.plumbline.syscalls.host.FdMessage;
import dev.plumbline.syscalls.host.SeccompListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/**
 * What came by one connection.
 *
 * @param messages in their order; the end of the stream is none
 * @param closed whether the stream ended before the deadline
 * @param patience how long to wait for a system call
 */
record Delivery(List<FdMessage> messages, boolean closed, Duration patience)
    implements AutoCloseable {

  /**
   * Reads until the other side closes, or until a deadline after the last bytes; the first byte
   * alone.
   */
  static Delivery read(FdConnection connection, Duration patience) throws IOException {
    var messages = new ArrayList<FdMessage>();
    while (true) {
      var next = connection.receive(patience, messages.isEmpty() ? 1 : Integer.MAX_VALUE);
      if (next.isEmpty()) {
        return new Delivery(messages, false, patience);
      }
      if (next.get().bytes().length == 0) {
        return new Delivery(messages, true, patience);
      }
      messages.add(next.get());
    }
  }

  byte[] bytes() {
    var all = new ByteArrayOutputStream();
    messages.forEach(message -> all.writeBytes(message.bytes()));
    return all.toByteArray();
  }

  /** The descriptors that came with the first bytes. */
  List<Descriptor> first() {
    return messages.isEmpty() ? List.of() : messages.get(0).descriptors();
  }

  /** The descriptors that came with later bytes. */
  List<Descriptor> later() {
    return messages.stream().skip(1).flatMap(m -> m.descriptors().stream()).toList();
  }

  /** What is wrong with the container process state, as far as it is of this kind. */
  List<Violation> violations(Predicate<Violation> kind) {
    return DocumentSchema.CONTAINER_PROCESS_STATE.validate(bytes()).stream().filter(kind).toList();
  }

  /** The container process state; text that is no JSON is a deviation. */
  JsonNode state() {
    try {
      return Json.tree("container process state", bytes());
    } catch (IllegalArgumentException e) {
      var seen = new String(bytes(), StandardCharsets.UTF_8);
      throw Deviation.of("container process state", "one JSON document", seen);
    }
  }

  /** The names of the descriptors. */
  List<String> names() {
    return StreamSupport.stream(state().path("fds").spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }

  /**
   * Lets the next system call fail that comes by the descriptor named seccompFd.
   *
   * @return which call it was; a deviation where none comes
   */
  SeccompListener.Notification refuse(Errno error) {
    var at = names().indexOf("seccompFd");
    if (at < 0 || at >= first().size()) {
      throw Deviation.of("descriptors", "one that fds names seccompFd", names());
    }
    var listener = new SeccompListener(first().get(at));
    try {
      var notified = listener.receive(patience);
      if (notified.isEmpty()) {
        throw Deviation.of("calls that wait at seccompFd", "one", "none");
      }
      listener.refuse(notified.get(), error);
      return notified.get();
    } catch (IOException e) {
      throw Deviation.of("seccompFd", "the listener of a filter", e.getMessage());
    }
  }

  @Override
  public void close() {
    messages.forEach(FdMessage::close);
  }
}
