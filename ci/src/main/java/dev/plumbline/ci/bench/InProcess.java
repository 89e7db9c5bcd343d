package dev.plumbline.ci.bench;

import dev.plumbline.fixtures.outcome.HarnessException;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.launcher.Refusal;
import dev.plumbline.launcher.monitor.ExitRecord;
import dev.plumbline.launcher.monitor.MonitorProgram;
import dev.plumbline.launcher.operation.CreateRequest;
import dev.plumbline.launcher.operation.Operations;
import dev.plumbline.launcher.state.StateRoot;
import dev.plumbline.syscalls.Architecture;
import dev.plumbline.syscalls.ElfImage;
import dev.plumbline.syscalls.host.Fifo;
import dev.plumbline.syscalls.host.PidFd;
import dev.plumbline.syscalls.host.SocketPair;
import dev.plumbline.syscalls.host.Spawn;
import dev.plumbline.syscalls.host.Subreaper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Lives of containers that the launcher's classes make within this process, as a long-lived engine
 * in Java does.
 *
 * @param runtime names the containers, and removes what a failure leaves
 * @param bundle whose program ends at once
 * @param operations on containers
 */
record InProcess(OciRuntime runtime, Path bundle, Operations operations) {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int SIGKILL = 9;

  static InProcess of(OciRuntime runtime, Path bundle) {
    return new InProcess(
        runtime, bundle, new Operations(new StateRoot(runtime.directory().resolve("in-process"))));
  }

  /** Create, start, until the program has ended, delete. */
  Lap lifecycle() {
    var id = runtime.newId();
    try {
      var began = System.nanoTime();
      var container = operations.create(CreateRequest.of(id, bundle));
      operations.start(id);
      operations.await(container);
      operations.delete(id, false);
      return new Lap((System.nanoTime() - began) / 1e6, 0, 0);
    } catch (IOException | Refusal e) {
      throw new HarnessException("a container within this process: " + e.getMessage(), e);
    }
  }

  /** KiB of proportional set size of a container that waits to be started. */
  long waitingKib() {
    var id = runtime.newId();
    try {
      var container = operations.create(CreateRequest.of(id, bundle));
      var memory = WaitingMemory.kib(container.pid());
      operations.delete(id, true);
      operations.await(container);
      return memory;
    } catch (IOException | Refusal e) {
      throw new HarnessException("a container within this process: " + e.getMessage(), e);
    }
  }

  /** The same of the monitor that is a container's parent where this project is the engine. */
  long monitorKib() {
    var directory = runtime.newDirectory("monitor");
    var release = directory.resolve("release");
    var file = directory.resolve("program");
    try {
      Fifo.make(release);
      var image = bundle.resolve("rootfs/probe");
      var program = MonitorProgram.of(directory.resolve("exits"), release, image, 3);
      ElfImage.of(program, Architecture.current()).writeTo(file);
      try (var pair = SocketPair.open()) {
        var control = List.of(pair.theirs().fd());
        var monitor = Spawn.of(file, "monitor").withDescriptors(control).start();
        return kib(monitor, directory.resolve("exits"));
      }
    } catch (IOException e) {
      throw new HarnessException("a monitor: " + e.getMessage(), e);
    }
  }

  /** Of a monitor that has begun; it is ended. */
  private static long kib(long monitor, Path exits) throws IOException {
    try (var process = PidFd.open(monitor)) {
      try {
        awaitEnds(exits);
        return WaitingMemory.kib(monitor);
      } finally {
        process.sendSignal(SIGKILL);
        Subreaper.reap(monitor, PATIENCE);
      }
    }
  }

  private static void awaitEnds(Path exits) throws IOException {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (ExitRecord.read(exits).isEmpty()) {
      if (System.nanoTime() > deadline) {
        throw new IOException("it writes no end of its program down");
      }
      LockSupport.parkNanos(1_000_000);
    }
  }
}
