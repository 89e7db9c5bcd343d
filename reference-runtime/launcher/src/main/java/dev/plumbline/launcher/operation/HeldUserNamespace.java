package dev.plumbline.launcher.operation;

import dev.plumbline.launcher.Refusal;
import dev.plumbline.launcher.program.UserNamespaceProgram;
import dev.plumbline.spec.runtime.linux.IdMapping;
import dev.plumbline.syscalls.Architecture;
import dev.plumbline.syscalls.ElfImage;
import dev.plumbline.syscalls.host.Descriptor;
import dev.plumbline.syscalls.host.NamespaceFile;
import dev.plumbline.syscalls.host.SocketPair;
import dev.plumbline.syscalls.host.Spawn;
import dev.plumbline.syscalls.host.Subreaper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A user namespace in which a process waits until this is closed. */
record HeldUserNamespace(long pid, SocketPair stream) implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** A new one with these mappings. */
  static HeldUserNamespace with(List<IdMapping> uids, List<IdMapping> gids) throws IOException {
    var held = start(false, List.of());
    try {
      IdMaps.write(held.pid, "mounts", uids, gids);
      return held;
    } catch (RuntimeException e) {
      held.close();
      throw e;
    }
  }

  /** That of a file such as {@code /proc/7/ns/user}. */
  static HeldUserNamespace joined(Path file) throws IOException {
    try (var namespace = NamespaceFile.open(file)) {
      return start(true, List.of(namespace));
    }
  }

  private static HeldUserNamespace start(boolean joins, List<Descriptor> further)
      throws IOException {
    var stream = SocketPair.open();
    try (var image =
        ElfImage.of(UserNamespaceProgram.of(joins), Architecture.current()).toMemory("plumb-map")) {
      var descriptors = new ArrayList<>(List.of(stream.theirs().fd()));
      further.forEach(descriptor -> descriptors.add(descriptor.fd()));
      var pid = Spawn.of(image.path(), "plumb-map").withDescriptors(descriptors).start();
      stream.theirs().close();
      var held = new HeldUserNamespace(pid, stream);
      if (stream.ours().stream().read(1, PATIENCE).bytes().length == 0) {
        held.close();
        throw new Refusal("a user namespace for mappings cannot be " + (joins ? "joined" : "made"));
      }
      return held;
    }
  }

  /** A descriptor of it, which holds it when nobody waits in it any more. */
  Descriptor open() throws IOException {
    return NamespaceFile.open(Path.of("/proc/" + pid + "/ns/user"));
  }

  @Override
  public void close() throws IOException {
    stream.close();
    Subreaper.reap(pid, PATIENCE);
  }
}
