package dev.plumbline.ci.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** Docker, with a containerd of its own, to which the runtime is a further one by its name. */
class DockerTests extends ClientContract {

  @Override
  ClientEngine openClient(PrivateHost host) throws IOException {
    var directory = Files.createDirectories(host.directory().resolve("docker"));
    var socket = "unix://" + directory.resolve("socket");
    host.set("DOCKER_CONFIG", directory.resolve("client"));
    var daemon =
        List.of(
            "dockerd",
            "--host=" + socket,
            "--data-root=" + directory.resolve("data"),
            "--exec-root=" + directory.resolve("exec"),
            "--pidfile=" + directory.resolve("pid"),
            "--storage-driver=overlay2",
            "--exec-opt=native.cgroupdriver=cgroupfs",
            "--cgroup-parent=/" + host.mark(),
            "--bip=10.99.0.1/24",
            "--iptables=false",
            "--ip6tables=false",
            "--ip-masq=false",
            "--add-runtime=" + Contender.PLUMB_RUNTIME + "=" + Contender.PLUMB_RUNTIME.binary());
    var client = List.of("/usr/bin/docker", "--host=" + socket);
    return new ClientEngine(
        host,
        client,
        runtime -> List.of("run", "--runtime=" + runtime),
        List.of("rm", "--force"),
        Daemon.start(host, "docker", daemon, CommandLine.of(client, "version")));
  }
}
