package dev.plumbline.ci.engines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.fixtures.witness.CgroupSetting;
import dev.plumbline.fixtures.witness.HostProcess;
import java.io.IOException;
import java.nio.file.Files;

/** Pods of containerd, which has the runtime as a handler with another {@code BinaryName}. */
class PodTests extends EngineLife {

  private static final long LIMIT = 64L << 20;

  private Pods pods;

  @Override
  RunningEngine start(PrivateHost host) throws IOException {
    var directory = Files.createDirectories(host.directory().resolve("containerd/net.d"));
    Files.writeString(
        directory.resolve("pods.conflist"),
        """
        {"cniVersion": "0.4.0", "name": "pods", "plugins": [{"type": "bridge", "bridge": "pods0",
         "ipam": {"type": "host-local", "subnet": "10.98.0.0/24", "dataDir": "%s/leases"}}]}
        """
            .formatted(directory));
    var socket = directory.resolveSibling("socket");
    var configuration = directory.resolveSibling("config.toml");
    Files.writeString(
        configuration,
        """
        version = 2
        root = "%1$s/root"
        state = "%1$s/state"
        [grpc]
        address = "%2$s"
        [plugins."io.containerd.grpc.v1.cri"]
        sandbox_image = "%3$s"
        restrict_oom_score_adj = true
        [plugins."io.containerd.grpc.v1.cri".cni]
        bin_dir = "/usr/lib/cni"
        conf_dir = "%1$s/net.d"
        """
                .formatted(directory.getParent(), socket, TestImage.NAME)
            + handler(Contender.RUNC)
            + handler(Contender.PLUMB_RUNTIME));
    pods = Pods.start(host, configuration, socket);
    return pods;
  }

  private static String handler(Contender runtime) {
    return """
        [plugins."io.containerd.grpc.v1.cri".containerd.runtimes.%1$s]
        runtime_type = "io.containerd.runc.v2"
        [plugins."io.containerd.grpc.v1.cri".containerd.runtimes.%1$s.options]
        BinaryName = "%2$s"
        """
        .formatted(runtime, runtime.binary());
  }

  private Pods.Pod run(Contender runtime) {
    var pod = pods.run(runtime);
    removedInTheEnd(pod.id());
    return pod;
  }

  @OnEachRuntime
  void programIsAddedToAContainerOfThePodsNetwork(Contender runtime) {
    var container = pods.start(run(runtime), "sleep 1000");
    var added = pods.exec(container, "sh", "-c", "cat /proc/net/dev; exit 5");
    assertThat(added.getExitCode()).isEqualTo(5);
    assertThat(added.getStdout().toStringUtf8()).contains("eth0:");
  }

  @OnEachRuntime
  void containerEndsWhenAskedAndItsLogsTellIt(Contender runtime) {
    var pod = run(runtime);
    var container = pods.start(pod, EngineContract.OBEDIENT);
    Await.until(() -> pods.logs(pod).contains("begun"), () -> "logs: " + pods.logs(pod));
    assertThat(pods.stop(container)).isEqualTo(3);
    assertThat(pods.logs(pod)).containsExactly("begun", "asked");
  }

  @OnEachRuntime
  void updatedLimitOfMemoryIsTheKernels(Contender runtime) {
    var container = pods.start(run(runtime), "sleep 1000");
    pods.limitMemory(container, LIMIT);
    var cgroup = new HostProcess(pods.pid(container)).cgroup("memory");
    assertThat(CgroupSetting.MEMORY_LIMIT.in(cgroup, "")).isEqualTo("" + LIMIT);
  }

  @OnEachRuntime
  void statisticsTellOfTheMemoryInUse(Contender runtime) {
    var container = pods.start(run(runtime), "sleep 1000");
    assertThat(pods.memory(container)).isPositive();
  }
}
