package dev.plumbline.oci.security.process;

import dev.plumbline.fixtures.outcome.HarnessException;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.syscalls.Architecture;
import dev.plumbline.syscalls.ElfImage;
import dev.plumbline.syscalls.ProgramBuilder;
import dev.plumbline.syscalls.SyscallName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A process of the host that has the number which a process of a container had: clone3(2). */
final class StandIn implements AutoCloseable {

  private static final long SIGCHLD = 17;
  private static final Duration GLANCE = Duration.ofMillis(5);

  private final long pid;
  private final Process parent;

  private StandIn(long pid, Process parent) {
    this.pid = pid;
    this.parent = parent;
  }

  /** Starts one, once the number is free. */
  static StandIn of(OciRuntime runtime, long pid) {
    var patience = System.nanoTime() + runtime.deadlines().event().toNanos();
    while (Files.exists(Path.of("/proc/" + pid)) && System.nanoTime() < patience) {
      LockSupport.parkNanos(GLANCE.toNanos());
    }
    try {
      var file = runtime.directory().resolve("stand-in");
      ElfImage.of(program(pid).build(), Architecture.current()).writeTo(file);
      var parent = new ProcessBuilder(file.toString()).start();
      if (parent.getInputStream().read() < 0) {
        throw new HarnessException("process " + pid + " cannot be made once more");
      }
      return runtime.untilTheEnd(new StandIn(pid, parent));
    } catch (IOException e) {
      throw new HarnessException("start a process of the number " + pid + ": " + e, e);
    }
  }

  /** Whether it has not been killed within a moment: a signal takes effect at once. */
  boolean lives() throws InterruptedException {
    return !parent.waitFor(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** A child of this number waits to be killed, and its parent for it. */
  private static ProgramBuilder program(long pid) {
    var program = new ProgramBuilder();
    var failed = program.label("failed");
    var child = program.label("child");
    var number = program.words("number", pid);
    var arguments = program.words("arguments", 0, 0, 0, 0, SIGCHLD, 0, 0, 0, number, 1, 0);
    var made = program.slot("made");
    program.call(SyscallName.CLONE3, arguments, arguments.size()).into(made).ifNegative(failed);
    program.set(made).ifZero(child);
    program.call(SyscallName.WRITE, 1, "+", 1);
    program.call(SyscallName.WAIT4, made, 0, 0, 0);
    program.exit(0);
    program.place(child);
    program.call(SyscallName.PPOLL, 0, 0, 0, 0, 8);
    program.place(failed);
    program.exit(1);
    return program;
  }

  @Override
  public void close() {
    ProcessHandle.of(pid)
        .filter(process -> process.parent().filter(p -> p.pid() == parent.pid()).isPresent())
        .ifPresent(ProcessHandle::destroyForcibly);
    parent.destroy();
    parent.onExit().completeOnTimeout(parent, 2, TimeUnit.SECONDS).join();
  }
}
