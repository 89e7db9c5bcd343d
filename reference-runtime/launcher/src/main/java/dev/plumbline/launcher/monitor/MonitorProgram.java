package dev.plumbline.launcher.monitor;

import static dev.plumbline.syscalls.SyscallName.CLONE;
import static dev.plumbline.syscalls.SyscallName.CLOSE;
import static dev.plumbline.syscalls.SyscallName.EXECVE;
import static dev.plumbline.syscalls.SyscallName.OPENAT;
import static dev.plumbline.syscalls.SyscallName.PRCTL;
import static dev.plumbline.syscalls.SyscallName.SETSID;
import static dev.plumbline.syscalls.SyscallName.WAIT4;
import static dev.plumbline.syscalls.SyscallName.WRITE;

import dev.plumbline.syscalls.OpenFlag;
import dev.plumbline.syscalls.OpenFlags;
import dev.plumbline.syscalls.Program;
import dev.plumbline.syscalls.ProgramBuilder;
import java.nio.file.Path;

/**
 * A program of a few kilobytes that starts another, is the parent of all that it leaves orphaned,
 * and writes down how each ends. It keeps every descriptor that it was given, so that an engine
 * that was restarted gets pipes and terminals back from it: pidfd_getfd(2).
 *
 * <p>When no process is left it waits until somebody opens the release pipe for writing: until then
 * what the last process wrote can still be read.
 */
public final class MonitorProgram {

  private static final int AT_FDCWD = -100;
  private static final int SIGCHLD = 17;
  private static final int PR_SET_CHILD_SUBREAPER = 36;

  private MonitorProgram() {}

  /**
   * The program.
   *
   * @param exits the file to which it adds an {@link ExitRecord} for each process, made if need be
   * @param release the named pipe that ends it, made by the caller
   * @param image the executable that it starts, with the monitor's descriptors
   * @param control a descriptor that it closes once the image has it, so that its peer sees the end
   */
  public static Program of(Path exits, Path release, Path image, int control) {
    var steps = new ProgramBuilder();
    var failed = steps.label("failed");
    var inside = steps.label("inside");
    var empty = steps.label("empty");
    var file = steps.slot("exits");
    steps.call(SETSID);
    steps.call(PRCTL, PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0).ifNegative(failed);
    var append = OpenFlags.of(OpenFlag.WRONLY, OpenFlag.CREAT, OpenFlag.APPEND, OpenFlag.CLOEXEC);
    steps.call(OPENAT, AT_FDCWD, exits.toString(), append, 0600).into(file).ifNegative(failed);
    var child = steps.slot("child");
    steps.call(CLONE, SIGCHLD, 0, 0, 0, 0).into(child).ifZero(inside);
    steps.set(child).ifNegative(failed);
    steps.call(CLOSE, control);

    var record = steps.zeros("record", ExitRecord.SIZE);
    var status = steps.zeros("status", Long.BYTES);
    var ended = steps.slot("ended");
    var value = steps.slot("value");
    var next = steps.here("next");
    steps.call(WAIT4, -1, status, 0, 0).into(ended).ifNegative(empty);
    steps.store(8, record, ended);
    steps.load(4, status).into(value);
    steps.store(8, record.at(Long.BYTES), value);
    steps.call(WRITE, file, record, ExitRecord.SIZE);
    steps.jump(next);

    steps.place(empty);
    steps.call(OPENAT, AT_FDCWD, release.toString(), OpenFlags.of(OpenFlag.RDONLY), 0);
    steps.exit(0);
    steps.place(inside);
    var name = steps.text(image.getFileName().toString());
    steps.call(EXECVE, image.toString(), steps.words("arguments", name.start(), 0), 0);
    steps.place(failed);
    steps.exit(127);
    return steps.build();
  }
}
