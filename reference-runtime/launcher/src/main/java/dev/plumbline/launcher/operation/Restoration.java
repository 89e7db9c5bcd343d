package dev.plumbline.launcher.operation;

import dev.plumbline.launcher.Refusal;
import dev.plumbline.launcher.cgroup.ContainerCgroups;
import dev.plumbline.launcher.checkpoint.CgroupMounts;
import dev.plumbline.launcher.checkpoint.Criu;
import dev.plumbline.launcher.program.RestoreProgram;
import dev.plumbline.launcher.state.ContainerDirectory;
import dev.plumbline.launcher.state.ContainerRecord;
import dev.plumbline.spec.runtime.resources.Resources;
import dev.plumbline.syscalls.Architecture;
import dev.plumbline.syscalls.ElfImage;
import dev.plumbline.syscalls.host.ProcessSnapshot;
import dev.plumbline.syscalls.host.SocketPair;
import dev.plumbline.syscalls.host.Spawn;
import dev.plumbline.syscalls.host.Subreaper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One call of {@code restore}: a container whose processes come from files. */
final class Restoration {

  private static final Duration PATIENCE = Duration.ofHours(1);
  private static final String ACTION = "restore";

  private final RestoreRequest request;
  private final ContainerDirectory directory;
  private final Bundle bundle;

  Restoration(RestoreRequest request, ContainerDirectory directory, Bundle bundle) {
    this.request = request;
    this.directory = directory;
    this.bundle = bundle;
  }

  /** Its process is a child of this one, as a new container's is. */
  ContainerRecord run(ContainerRecord unmade) throws IOException {
    var linux = bundle.config().linux();
    if (linux != null && linux.intelRdt() != null) {
      throw new Refusal("linux.intelRdt: a container that is restored cannot have it");
    }
    var cgroups = ContainerCgroups.of(unmade.cgroupsPath());
    var container = unmade.withCgroups(cgroups.missing().stream().map(Path::toString).toList());
    directory.keep(bundle.bytes());
    directory.write(container);
    try {
      cgroups.make();
    } finally {
      container = container.withCgroups(cgroups.made().stream().map(Path::toString).toList());
      directory.write(container);
    }
    var pid = restore(cgroups);
    var start =
        ProcessSnapshot.of(pid)
            .orElseThrow(() -> new Refusal("the restored process has ended"))
            .startTime();
    container = container.withProcess(pid, start);
    directory.write(container);
    var resources =
        linux == null || linux.resources() == null ? Resources.EMPTY : linux.resources();
    cgroups.apply(resources);
    cgroups.applyDevices(resources);
    if (request.pidFile() != null) {
      PidFile.write(request.pidFile(), pid, directory);
    }
    return container;
  }

  private long restore(ContainerCgroups cgroups) throws IOException {
    var images = request.images();
    images.make();
    var place = Files.createDirectory(directory.path().resolve("root"));
    var pidFile = directory.path().resolve("restored");
    List<String> more = new ArrayList<>(List.of("--root", place.toString()));
    more.addAll(List.of("--restore-detached", "--restore-sibling"));
    more.addAll(List.of("--pidfile", pidFile.toString()));
    more.addAll(images.inherited());
    more.addAll(CgroupMounts.found(cgroups.mounts()));
    var program =
        RestoreProgram.of(
            Criu.program(), images.words(ACTION, more), Criu.environment(), bundle.rootfs(), place);
    try (var pair = SocketPair.open();
        var image =
            ElfImage.of(program.program(), Architecture.current()).toMemory("plumb-restore")) {
      var criu =
          Spawn.of(image.path(), "plumb-restore")
              .withDescriptors(List.of(pair.theirs().fd()))
              .start();
      pair.theirs().close();
      cgroups.join(criu);
      var talk = new Conversation(pair.ours(), program);
      talk.answer();
      try {
        talk.awaitSilence();
      } catch (Refusal e) {
        Subreaper.reap(criu, PATIENCE);
        throw e;
      }
      var status = Subreaper.reap(criu, PATIENCE);
      if (status.isEmpty() || status.get().shell() != 0) {
        throw images.failure(ACTION, status.map(Object::toString).orElse("no end"));
      }
    }
    return Long.parseLong(Files.readString(pidFile).strip());
  }
}
