package dev.plumbline.ci.engines;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.google.protobuf.Message;
import dev.plumbline.fixtures.cri.channel.CriChannel;
import dev.plumbline.fixtures.cri.channel.EndpointAddress;
import dev.plumbline.spec.cri.Rpc;
import dev.plumbline.spec.cri.RuntimeRpcs;
import dev.plumbline.spec.cri.v1.ContainerConfig;
import dev.plumbline.spec.cri.v1.ContainerMetadata;
import dev.plumbline.spec.cri.v1.ContainerStatsRequest;
import dev.plumbline.spec.cri.v1.ContainerStatusRequest;
import dev.plumbline.spec.cri.v1.ContainerStatusResponse;
import dev.plumbline.spec.cri.v1.CreateContainerRequest;
import dev.plumbline.spec.cri.v1.ExecSyncRequest;
import dev.plumbline.spec.cri.v1.ExecSyncResponse;
import dev.plumbline.spec.cri.v1.ImageSpec;
import dev.plumbline.spec.cri.v1.LinuxContainerResources;
import dev.plumbline.spec.cri.v1.LinuxPodSandboxConfig;
import dev.plumbline.spec.cri.v1.PodSandboxConfig;
import dev.plumbline.spec.cri.v1.PodSandboxMetadata;
import dev.plumbline.spec.cri.v1.RemovePodSandboxRequest;
import dev.plumbline.spec.cri.v1.RunPodSandboxRequest;
import dev.plumbline.spec.cri.v1.StartContainerRequest;
import dev.plumbline.spec.cri.v1.StopContainerRequest;
import dev.plumbline.spec.cri.v1.StopPodSandboxRequest;
import dev.plumbline.spec.cri.v1.UpdateContainerResourcesRequest;
import dev.plumbline.spec.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** containerd by the interface that a kubelet calls; each runtime is a handler of its name. */
final class Pods implements RunningEngine {

  private static final String NAMESPACE = "k8s.io";
  private static final String LOG = "log";
  private static final long GRACE_SECONDS = 30;

  private final PrivateHost host;
  private final List<String> ctr;
  private final Daemon daemon;
  private final CriChannel channel;
  private int count;

  private Pods(PrivateHost host, List<String> ctr, Daemon daemon, CriChannel channel) {
    this.host = host;
    this.ctr = ctr;
    this.daemon = daemon;
    this.channel = channel;
  }

  /**
   * Starts a server.
   *
   * @param configuration its file
   * @param socket where it listens by that
   */
  static Pods start(PrivateHost host, Path configuration, Path socket) throws IOException {
    var ctr = List.of("ctr", "--address", "" + socket, "--namespace", NAMESPACE);
    var words = List.of("containerd", "--config", configuration.toString());
    var daemon = Daemon.start(host, "containerd-pods", words, CommandLine.of(ctr, "version"));
    return new Pods(host, ctr, daemon, CriChannel.to(new EndpointAddress.UnixSocket(socket), null));
  }

  @Override
  public void load(Path archive) {
    client("images", "import", archive.toString());
  }

  @Override
  public void unload() {
    for (var image : client("images", "ls", "--quiet").lines().toList()) {
      client("images", "rm", "--sync", image);
    }
  }

  private String client(String... words) {
    return host.run(CommandLine.of(ctr, words)).printed();
  }

  /** A pod that waits for containers, and the configuration that it was made of. */
  record Pod(String id, PodSandboxConfig configuration) {}

  /** Runs a pod. */
  Pod run(Contender runtime) {
    var number = "" + ++count;
    var configuration =
        PodSandboxConfig.newBuilder()
            .setMetadata(
                PodSandboxMetadata.newBuilder()
                    .setName(number)
                    .setUid(number)
                    .setNamespace("tests"))
            .setLogDirectory(host.directory().resolve("pod" + number).toString())
            .setLinux(LinuxPodSandboxConfig.newBuilder().setCgroupParent("/" + host.mark()))
            .build();
    var request =
        RunPodSandboxRequest.newBuilder()
            .setConfig(configuration)
            .setRuntimeHandler(runtime.toString());
    var id = call(RuntimeRpcs.RUN_POD_SANDBOX, request.build()).getPodSandboxId();
    return new Pod(id, configuration);
  }

  /** Starts a container that runs a script; its id. */
  String start(Pod pod, String script) {
    var container =
        ContainerConfig.newBuilder()
            .setMetadata(ContainerMetadata.newBuilder().setName("only"))
            .setImage(ImageSpec.newBuilder().setImage(TestImage.NAME))
            .addAllCommand(List.of("sh", "-c", script))
            .setLogPath(LOG);
    var create =
        CreateContainerRequest.newBuilder()
            .setPodSandboxId(pod.id())
            .setConfig(container)
            .setSandboxConfig(pod.configuration());
    var id = call(RuntimeRpcs.CREATE_CONTAINER, create.build()).getContainerId();
    call(
        RuntimeRpcs.START_CONTAINER, StartContainerRequest.newBuilder().setContainerId(id).build());
    return id;
  }

  /** Runs a program more in a container. */
  ExecSyncResponse exec(String container, String... program) {
    var request = ExecSyncRequest.newBuilder().setContainerId(container);
    return call(RuntimeRpcs.EXEC_SYNC, request.addAllCmd(List.of(program)).build());
  }

  /** The lines of the pod's only container, without what a log has before each. */
  List<String> logs(Pod pod) {
    try {
      return Files.readAllLines(Path.of(pod.configuration().getLogDirectory(), LOG)).stream()
          .map(line -> line.split(" ", 4)[3])
          .collect(Collectors.toList());
    } catch (IOException e) {
      throw new AssertionError("read the log of " + pod, e);
    }
  }

  /** Changes the limit of a container's memory, in bytes. */
  void limitMemory(String container, long limit) {
    var resources = LinuxContainerResources.newBuilder().setMemoryLimitInBytes(limit);
    var request =
        UpdateContainerResourcesRequest.newBuilder().setContainerId(container).setLinux(resources);
    call(RuntimeRpcs.UPDATE_CONTAINER_RESOURCES, request.build());
  }

  /** The memory that statistics say a container uses, in bytes. */
  long memory(String container) {
    var request = ContainerStatsRequest.newBuilder().setContainerId(container).build();
    var stats = call(RuntimeRpcs.CONTAINER_STATS, request).getStats();
    return stats.getMemory().getWorkingSetBytes().getValue();
  }

  /** Asks a container to end, and waits for that; its exit status. */
  int stop(String container) {
    var request =
        StopContainerRequest.newBuilder().setContainerId(container).setTimeout(GRACE_SECONDS);
    call(RuntimeRpcs.STOP_CONTAINER, request.build());
    return status(container).getStatus().getExitCode();
  }

  /** A container's first process, as the host counts them. */
  long pid(String container) {
    var info = status(container).getInfoOrThrow("info");
    try {
      return Json.MAPPER.readTree(info).path("pid").longValue();
    } catch (JsonProcessingException e) {
      throw new AssertionError(info, e);
    }
  }

  private ContainerStatusResponse status(String container) {
    var request = ContainerStatusRequest.newBuilder().setContainerId(container).setVerbose(true);
    return call(RuntimeRpcs.CONTAINER_STATUS, request.build());
  }

  @Override
  public void remove(String pod) {
    call(
        RuntimeRpcs.STOP_POD_SANDBOX,
        StopPodSandboxRequest.newBuilder().setPodSandboxId(pod).build());
    call(
        RuntimeRpcs.REMOVE_POD_SANDBOX,
        RemovePodSandboxRequest.newBuilder().setPodSandboxId(pod).build());
  }

  private <Q extends Message, R extends Message> R call(Rpc<Q, R> rpc, Q request) {
    return channel.call(rpc, request, Await.PATIENCE).response();
  }

  @Override
  public void close() {
    channel.close();
    daemon.close();
  }
}
