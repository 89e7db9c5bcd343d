package dev.plumbline.launcher.program;

import static dev.plumbline.syscalls.SyscallName.DUP3;
import static dev.plumbline.syscalls.SyscallName.FSTATFS;
import static dev.plumbline.syscalls.SyscallName.IOCTL;
import static dev.plumbline.syscalls.SyscallName.OPENAT2;

import dev.plumbline.spec.runtime.ConsoleSize;
import dev.plumbline.spec.runtime.Process;
import dev.plumbline.syscalls.OpenFlag;
import dev.plumbline.syscalls.OpenFlags;
import dev.plumbline.syscalls.Slot;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The terminal of a process, made in the container's own devpts: config.md#process. The master goes
 * to the launcher; nothing of it stays inside.
 */
final class TerminalSteps {

  private static final String CHAPTER = "runtime-spec/process";
  private static final int TIOCSCTTY = 0x540e;
  private static final int TIOCSWINSZ = 0x5414;
  private static final int TIOCSPTLCK = 0x40045431;
  private static final int TIOCGPTPEER = 0x5441;
  private static final long DEVPTS_SUPER_MAGIC = 0x1cd1;
  private static final int ENODEV = 19;

  /** Neither over another mount nor through a link, which an image may have put there. */
  private static final int RESOLVE = 0x01 | 0x02 | 0x04 | 0x08;

  private final Script script;
  private final Talk talk;
  private final Process process;
  private final Slot terminal;

  TerminalSteps(Script script, Talk talk, Process process) {
    this.script = script;
    this.talk = talk;
    this.process = process;
    this.terminal = script.steps.slot("terminal");
  }

  /** Whether the process is to have one. */
  boolean wanted() {
    return Boolean.TRUE.equals(process.terminal());
  }

  /** Makes it in the devpts below this directory, and hands the master out. */
  void open(Slot root) {
    script.action("make the terminal", CHAPTER);
    var steps = script.steps;
    var directory = script.openInRoot("devpts", root, "dev/pts", OpenFlag.PATH, OpenFlag.DIRECTORY);
    var kind = steps.zeros("filesystem", 256);
    var found = steps.slot("kind");
    var devpts = steps.label("devpts");
    script.must(FSTATFS, directory, kind);
    steps.load(8, kind).into(found);
    steps.subtract(found, DEVPTS_SUPER_MAGIC).ifZero(devpts);
    steps.set(-ENODEV).into(script.error).then(script.failed());
    steps.place(devpts);
    var flags = OpenFlags.of(OpenFlag.RDWR, OpenFlag.NOCTTY, OpenFlag.CLOEXEC);
    var how = steps.words("how", flags, 0, RESOLVE);
    var master = script.must("master", OPENAT2, directory, "ptmx", how, 24);
    script.close(directory);
    script.must(IOCTL, master, TIOCSPTLCK, steps.zeros("unlocked", 8));
    steps
        .call(IOCTL, master, TIOCGPTPEER, flags)
        .into(terminal)
        .ifNegative(script.trampoline(terminal));
    if (process.consoleSize() != null) {
      script.must(IOCTL, master, TIOCSWINSZ, steps.bytes("size", size(process.consoleSize())));
    }
    script.action("hand the terminal out", CHAPTER);
    talk.tellWith(Message.TERMINAL, master);
    talk.await();
    script.close(master);
  }

  /** Shows it as the container's console. */
  void bindConsole(Places places, MountSteps mounts) {
    script.action("mount the terminal on /dev/console", CHAPTER);
    // A link there would choose what the terminal covers: CVE-2025-52565.
    mounts.move(mounts.clone(terminal, false), places.fileItself("/dev/console"));
  }

  /** Makes it the controlling terminal and the three standard streams. */
  void adopt() {
    script.action("take the terminal", CHAPTER);
    script.must(IOCTL, terminal, TIOCSCTTY, 0);
    for (var stream = 0; stream < 3; stream++) {
      script.must(DUP3, terminal, stream, 0);
    }
    script.close(terminal);
  }

  /** The kernel's struct winsize. */
  private static byte[] size(ConsoleSize size) {
    return ByteBuffer.allocate(8)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort((short) size.height())
        .putShort((short) size.width())
        .array();
  }
}
