package dev.plumbline.launcher.program;

import static dev.plumbline.syscalls.SyscallName.CLOSE;
import static dev.plumbline.syscalls.SyscallName.CONNECT;
import static dev.plumbline.syscalls.SyscallName.PPOLL;
import static dev.plumbline.syscalls.SyscallName.SENDMSG;
import static dev.plumbline.syscalls.SyscallName.SOCKET;

import dev.plumbline.launcher.Refusal;
import dev.plumbline.syscalls.Buffer;
import dev.plumbline.syscalls.Slot;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Who answers for the kernel where a rule of the filter notifies: config-linux.md#seccomp,
 * listenerPath. The connection is made while the host's paths are there, and used once the filter
 * is installed.
 */
final class Agent {

  /** SECCOMP_FILTER_FLAG_NEW_LISTENER. */
  static final long NEW_LISTENER = 8;

  /** That, and SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV, which goes with it only. */
  static final long NEED_LISTENER = NEW_LISTENER | 32;

  private static final String CHAPTER = "runtime-spec/seccomp-listener";
  private static final int AF_UNIX = 1;
  private static final int STREAM_CLOEXEC = 1 | 02000000;
  private static final int LONGEST_PATH = 107;
  private static final int ADDRESS = 2 + LONGEST_PATH + 1;
  private static final int MSG_NOSIGNAL = 0x4000;
  private static final int SOL_SOCKET = 1;
  private static final int SCM_RIGHTS = 1;
  private static final int CONTROL = 24;
  private static final int CONTROL_LENGTH = 20;
  private static final int LOOK_NANOS = 200_000;

  private final Script script;
  private final Slot connection;
  private final Buffer state;
  private final Slot size;
  private final Buffer installed;
  private final Buffer sent;

  private Agent(Script script, Slot connection) {
    this.script = script;
    this.connection = connection;
    this.state = script.steps.zeros("container process state", Message.LONGEST_TEXT);
    this.size = script.steps.slot("size of that state");
    this.installed = script.steps.zeros("listener's number", 8);
    this.sent = script.steps.zeros("listener is sent", 8);
  }

  /**
   * Connects to it.
   *
   * @throws Refusal if the path is longer than the kernel takes
   */
  static Agent connect(Script script, String path) {
    var bytes = path.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > LONGEST_PATH) {
      throw new Refusal(
          "linux.seccomp.listenerPath: more than " + LONGEST_PATH + " bytes: " + path);
    }
    script.action("connect to linux.seccomp.listenerPath " + path, CHAPTER);
    var connection = script.must("agent", SOCKET, AF_UNIX, STREAM_CLOEXEC, 0);
    var address =
        ByteBuffer.allocate(ADDRESS).order(ByteOrder.LITTLE_ENDIAN).putShort((short) AF_UNIX);
    script.must(
        CONNECT, connection, script.steps.bytes("agent", address.put(bytes).array()), ADDRESS);
    return new Agent(script, connection);
  }

  /** Takes the state from the launcher, which knows it once the process exists. */
  void takeState(Talk talk) {
    talk.tell(Message.LISTENER, 0);
    talk.take(state, size);
  }

  /** What the second thread does: the filter's own thread must not make a system call for it. */
  void sendOnceInstalled() {
    var steps = script.steps;
    var there = steps.label("listener is there");
    var look = steps.here("look for the listener");
    steps.load(8, installed).ifNotZero(there);
    script.may(PPOLL, 0, 0, steps.words("pause", 0, LOOK_NANOS), 0, 0);
    steps.jump(look);
    steps.place(there);
    var vector = steps.zeros("state's place", 16);
    steps.store(8, vector, state);
    steps.store(8, vector.at(8), size);
    var control = steps.zeros("rights", CONTROL);
    steps.store(8, control, CONTROL_LENGTH);
    steps.store(4, control.at(8), SOL_SOCKET);
    steps.store(4, control.at(12), SCM_RIGHTS);
    var listener = steps.slot("listener to send");
    steps.load(8, installed).into(listener);
    steps.store(4, control.at(16), listener);
    var header = steps.words("message to the agent", 0, 0, vector, 1, control, CONTROL, 0);
    var result = steps.slot("sent");
    script.may(SENDMSG, connection, header, MSG_NOSIGNAL).into(result);
    script.may(CLOSE, connection);
    script.may(CLOSE, listener);
    steps.store(8, sent, result);
  }

  /** What the filter's own thread does meanwhile: look, without a system call. */
  void await(Slot listener) {
    var steps = script.steps;
    steps.store(8, installed, listener);
    var look = steps.here("look whether the listener is sent");
    steps.load(8, sent).ifZero(look);
    steps.load(8, sent).into(script.error).ifNegative(script.failed());
  }
}
