package dev.plumbline.ci.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** Podman, which has no daemon: conmon calls the runtime. */
class PodmanTests extends ClientContract {

  @Override
  ClientEngine openClient(PrivateHost host) throws IOException {
    var directory = Files.createDirectories(host.directory().resolve("podman"));
    var configuration = directory.resolve("containers.conf");
    Files.writeString(
        configuration,
        """
        [containers]
        default_ulimits = ["nofile=1024:4096", "nproc=4096:4096"]
        [engine]
        cgroup_manager = "cgroupfs"
        events_logger = "file"
        [engine.runtimes]
        runc = ["%s"]
        plumb-runtime = ["%s"]
        """
            .formatted(Contender.RUNC.binary(), Contender.PLUMB_RUNTIME.binary()));
    host.set("CONTAINERS_CONF", configuration);
    var root = "--root=" + directory.resolve("root");
    var state = "--runroot=" + directory.resolve("state");
    return new ClientEngine(
        host,
        List.of("podman", root, state),
        runtime -> List.of("--runtime=" + runtime, "run", "--cgroup-parent=/" + host.mark()),
        List.of("rm", "--force", "--time=0"),
        () -> {});
  }
}
