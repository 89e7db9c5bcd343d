package dev.plumbline.spec.cri;

import dev.plumbline.spec.cri.v1.AttachRequest;
import dev.plumbline.spec.cri.v1.AttachResponse;
import dev.plumbline.spec.cri.v1.CheckpointContainerRequest;
import dev.plumbline.spec.cri.v1.CheckpointContainerResponse;
import dev.plumbline.spec.cri.v1.CheckpointPodRequest;
import dev.plumbline.spec.cri.v1.CheckpointPodResponse;
import dev.plumbline.spec.cri.v1.ContainerEventResponse;
import dev.plumbline.spec.cri.v1.ContainerStatsRequest;
import dev.plumbline.spec.cri.v1.ContainerStatsResponse;
import dev.plumbline.spec.cri.v1.ContainerStatusRequest;
import dev.plumbline.spec.cri.v1.ContainerStatusResponse;
import dev.plumbline.spec.cri.v1.CreateContainerRequest;
import dev.plumbline.spec.cri.v1.CreateContainerResponse;
import dev.plumbline.spec.cri.v1.ExecRequest;
import dev.plumbline.spec.cri.v1.ExecResponse;
import dev.plumbline.spec.cri.v1.ExecSyncRequest;
import dev.plumbline.spec.cri.v1.ExecSyncResponse;
import dev.plumbline.spec.cri.v1.GetEventsRequest;
import dev.plumbline.spec.cri.v1.ListContainerStatsRequest;
import dev.plumbline.spec.cri.v1.ListContainerStatsResponse;
import dev.plumbline.spec.cri.v1.ListContainersRequest;
import dev.plumbline.spec.cri.v1.ListContainersResponse;
import dev.plumbline.spec.cri.v1.ListMetricDescriptorsRequest;
import dev.plumbline.spec.cri.v1.ListMetricDescriptorsResponse;
import dev.plumbline.spec.cri.v1.ListPodSandboxMetricsRequest;
import dev.plumbline.spec.cri.v1.ListPodSandboxMetricsResponse;
import dev.plumbline.spec.cri.v1.ListPodSandboxRequest;
import dev.plumbline.spec.cri.v1.ListPodSandboxResponse;
import dev.plumbline.spec.cri.v1.ListPodSandboxStatsRequest;
import dev.plumbline.spec.cri.v1.ListPodSandboxStatsResponse;
import dev.plumbline.spec.cri.v1.PodSandboxStatsRequest;
import dev.plumbline.spec.cri.v1.PodSandboxStatsResponse;
import dev.plumbline.spec.cri.v1.PodSandboxStatusRequest;
import dev.plumbline.spec.cri.v1.PodSandboxStatusResponse;
import dev.plumbline.spec.cri.v1.PortForwardRequest;
import dev.plumbline.spec.cri.v1.PortForwardResponse;
import dev.plumbline.spec.cri.v1.RemoveContainerRequest;
import dev.plumbline.spec.cri.v1.RemoveContainerResponse;
import dev.plumbline.spec.cri.v1.RemovePodSandboxRequest;
import dev.plumbline.spec.cri.v1.RemovePodSandboxResponse;
import dev.plumbline.spec.cri.v1.ReopenContainerLogRequest;
import dev.plumbline.spec.cri.v1.ReopenContainerLogResponse;
import dev.plumbline.spec.cri.v1.RestorePodRequest;
import dev.plumbline.spec.cri.v1.RestorePodResponse;
import dev.plumbline.spec.cri.v1.RunPodSandboxRequest;
import dev.plumbline.spec.cri.v1.RunPodSandboxResponse;
import dev.plumbline.spec.cri.v1.RuntimeConfigRequest;
import dev.plumbline.spec.cri.v1.RuntimeConfigResponse;
import dev.plumbline.spec.cri.v1.RuntimeServiceProto;
import dev.plumbline.spec.cri.v1.StartContainerRequest;
import dev.plumbline.spec.cri.v1.StartContainerResponse;
import dev.plumbline.spec.cri.v1.StatusRequest;
import dev.plumbline.spec.cri.v1.StatusResponse;
import dev.plumbline.spec.cri.v1.StopContainerRequest;
import dev.plumbline.spec.cri.v1.StopContainerResponse;
import dev.plumbline.spec.cri.v1.StopPodSandboxRequest;
import dev.plumbline.spec.cri.v1.StopPodSandboxResponse;
import dev.plumbline.spec.cri.v1.StreamContainerStatsRequest;
import dev.plumbline.spec.cri.v1.StreamContainerStatsResponse;
import dev.plumbline.spec.cri.v1.StreamContainersRequest;
import dev.plumbline.spec.cri.v1.StreamContainersResponse;
import dev.plumbline.spec.cri.v1.StreamPodSandboxMetricsRequest;
import dev.plumbline.spec.cri.v1.StreamPodSandboxMetricsResponse;
import dev.plumbline.spec.cri.v1.StreamPodSandboxStatsRequest;
import dev.plumbline.spec.cri.v1.StreamPodSandboxStatsResponse;
import dev.plumbline.spec.cri.v1.StreamPodSandboxesRequest;
import dev.plumbline.spec.cri.v1.StreamPodSandboxesResponse;
import dev.plumbline.spec.cri.v1.UpdateContainerResourcesRequest;
import dev.plumbline.spec.cri.v1.UpdateContainerResourcesResponse;
import dev.plumbline.spec.cri.v1.UpdatePodSandboxResourcesRequest;
import dev.plumbline.spec.cri.v1.UpdatePodSandboxResourcesResponse;
import dev.plumbline.spec.cri.v1.UpdateRuntimeConfigRequest;
import dev.plumbline.spec.cri.v1.UpdateRuntimeConfigResponse;
import dev.plumbline.spec.cri.v1.VersionRequest;
import dev.plumbline.spec.cri.v1.VersionResponse;
import java.util.List;

/** The rpcs about pods and containers: {@code runtime.v1.RuntimeService}. */
public final class RuntimeRpcs {

  private static final RpcTable TABLE =
      new RpcTable(RuntimeServiceProto.getDescriptor().findServiceByName("RuntimeService"));

  public static final Rpc<VersionRequest, VersionResponse> VERSION =
      TABLE.rpc(
          "Version", VersionRequest.getDefaultInstance(), VersionResponse.getDefaultInstance());

  public static final Rpc<RunPodSandboxRequest, RunPodSandboxResponse> RUN_POD_SANDBOX =
      TABLE.rpc(
          "RunPodSandbox",
          RunPodSandboxRequest.getDefaultInstance(),
          RunPodSandboxResponse.getDefaultInstance());

  public static final Rpc<StopPodSandboxRequest, StopPodSandboxResponse> STOP_POD_SANDBOX =
      TABLE.rpc(
          "StopPodSandbox",
          StopPodSandboxRequest.getDefaultInstance(),
          StopPodSandboxResponse.getDefaultInstance());

  public static final Rpc<RemovePodSandboxRequest, RemovePodSandboxResponse> REMOVE_POD_SANDBOX =
      TABLE.rpc(
          "RemovePodSandbox",
          RemovePodSandboxRequest.getDefaultInstance(),
          RemovePodSandboxResponse.getDefaultInstance());

  public static final Rpc<PodSandboxStatusRequest, PodSandboxStatusResponse> POD_SANDBOX_STATUS =
      TABLE.rpc(
          "PodSandboxStatus",
          PodSandboxStatusRequest.getDefaultInstance(),
          PodSandboxStatusResponse.getDefaultInstance());

  public static final Rpc<ListPodSandboxRequest, ListPodSandboxResponse> LIST_POD_SANDBOX =
      TABLE.rpc(
          "ListPodSandbox",
          ListPodSandboxRequest.getDefaultInstance(),
          ListPodSandboxResponse.getDefaultInstance());

  public static final Rpc<StreamPodSandboxesRequest, StreamPodSandboxesResponse>
      STREAM_POD_SANDBOXES =
          TABLE.rpc(
              "StreamPodSandboxes",
              StreamPodSandboxesRequest.getDefaultInstance(),
              StreamPodSandboxesResponse.getDefaultInstance());

  public static final Rpc<CreateContainerRequest, CreateContainerResponse> CREATE_CONTAINER =
      TABLE.rpc(
          "CreateContainer",
          CreateContainerRequest.getDefaultInstance(),
          CreateContainerResponse.getDefaultInstance());

  public static final Rpc<StartContainerRequest, StartContainerResponse> START_CONTAINER =
      TABLE.rpc(
          "StartContainer",
          StartContainerRequest.getDefaultInstance(),
          StartContainerResponse.getDefaultInstance());

  public static final Rpc<StopContainerRequest, StopContainerResponse> STOP_CONTAINER =
      TABLE.rpc(
          "StopContainer",
          StopContainerRequest.getDefaultInstance(),
          StopContainerResponse.getDefaultInstance());

  public static final Rpc<RemoveContainerRequest, RemoveContainerResponse> REMOVE_CONTAINER =
      TABLE.rpc(
          "RemoveContainer",
          RemoveContainerRequest.getDefaultInstance(),
          RemoveContainerResponse.getDefaultInstance());

  public static final Rpc<ListContainersRequest, ListContainersResponse> LIST_CONTAINERS =
      TABLE.rpc(
          "ListContainers",
          ListContainersRequest.getDefaultInstance(),
          ListContainersResponse.getDefaultInstance());

  public static final Rpc<StreamContainersRequest, StreamContainersResponse> STREAM_CONTAINERS =
      TABLE.rpc(
          "StreamContainers",
          StreamContainersRequest.getDefaultInstance(),
          StreamContainersResponse.getDefaultInstance());

  public static final Rpc<ContainerStatusRequest, ContainerStatusResponse> CONTAINER_STATUS =
      TABLE.rpc(
          "ContainerStatus",
          ContainerStatusRequest.getDefaultInstance(),
          ContainerStatusResponse.getDefaultInstance());

  public static final Rpc<UpdateContainerResourcesRequest, UpdateContainerResourcesResponse>
      UPDATE_CONTAINER_RESOURCES =
          TABLE.rpc(
              "UpdateContainerResources",
              UpdateContainerResourcesRequest.getDefaultInstance(),
              UpdateContainerResourcesResponse.getDefaultInstance());

  public static final Rpc<ReopenContainerLogRequest, ReopenContainerLogResponse>
      REOPEN_CONTAINER_LOG =
          TABLE.rpc(
              "ReopenContainerLog",
              ReopenContainerLogRequest.getDefaultInstance(),
              ReopenContainerLogResponse.getDefaultInstance());

  public static final Rpc<ExecSyncRequest, ExecSyncResponse> EXEC_SYNC =
      TABLE.rpc(
          "ExecSync", ExecSyncRequest.getDefaultInstance(), ExecSyncResponse.getDefaultInstance());

  public static final Rpc<ExecRequest, ExecResponse> EXEC =
      TABLE.rpc("Exec", ExecRequest.getDefaultInstance(), ExecResponse.getDefaultInstance());

  public static final Rpc<AttachRequest, AttachResponse> ATTACH =
      TABLE.rpc("Attach", AttachRequest.getDefaultInstance(), AttachResponse.getDefaultInstance());

  public static final Rpc<PortForwardRequest, PortForwardResponse> PORT_FORWARD =
      TABLE.rpc(
          "PortForward",
          PortForwardRequest.getDefaultInstance(),
          PortForwardResponse.getDefaultInstance());

  public static final Rpc<ContainerStatsRequest, ContainerStatsResponse> CONTAINER_STATS =
      TABLE.rpc(
          "ContainerStats",
          ContainerStatsRequest.getDefaultInstance(),
          ContainerStatsResponse.getDefaultInstance());

  public static final Rpc<ListContainerStatsRequest, ListContainerStatsResponse>
      LIST_CONTAINER_STATS =
          TABLE.rpc(
              "ListContainerStats",
              ListContainerStatsRequest.getDefaultInstance(),
              ListContainerStatsResponse.getDefaultInstance());

  public static final Rpc<StreamContainerStatsRequest, StreamContainerStatsResponse>
      STREAM_CONTAINER_STATS =
          TABLE.rpc(
              "StreamContainerStats",
              StreamContainerStatsRequest.getDefaultInstance(),
              StreamContainerStatsResponse.getDefaultInstance());

  public static final Rpc<PodSandboxStatsRequest, PodSandboxStatsResponse> POD_SANDBOX_STATS =
      TABLE.rpc(
          "PodSandboxStats",
          PodSandboxStatsRequest.getDefaultInstance(),
          PodSandboxStatsResponse.getDefaultInstance());

  public static final Rpc<ListPodSandboxStatsRequest, ListPodSandboxStatsResponse>
      LIST_POD_SANDBOX_STATS =
          TABLE.rpc(
              "ListPodSandboxStats",
              ListPodSandboxStatsRequest.getDefaultInstance(),
              ListPodSandboxStatsResponse.getDefaultInstance());

  public static final Rpc<StreamPodSandboxStatsRequest, StreamPodSandboxStatsResponse>
      STREAM_POD_SANDBOX_STATS =
          TABLE.rpc(
              "StreamPodSandboxStats",
              StreamPodSandboxStatsRequest.getDefaultInstance(),
              StreamPodSandboxStatsResponse.getDefaultInstance());

  public static final Rpc<UpdateRuntimeConfigRequest, UpdateRuntimeConfigResponse>
      UPDATE_RUNTIME_CONFIG =
          TABLE.rpc(
              "UpdateRuntimeConfig",
              UpdateRuntimeConfigRequest.getDefaultInstance(),
              UpdateRuntimeConfigResponse.getDefaultInstance());

  public static final Rpc<StatusRequest, StatusResponse> STATUS =
      TABLE.rpc("Status", StatusRequest.getDefaultInstance(), StatusResponse.getDefaultInstance());

  public static final Rpc<CheckpointContainerRequest, CheckpointContainerResponse>
      CHECKPOINT_CONTAINER =
          TABLE.rpc(
              "CheckpointContainer",
              CheckpointContainerRequest.getDefaultInstance(),
              CheckpointContainerResponse.getDefaultInstance());

  public static final Rpc<CheckpointPodRequest, CheckpointPodResponse> CHECKPOINT_POD =
      TABLE.rpc(
          "CheckpointPod",
          CheckpointPodRequest.getDefaultInstance(),
          CheckpointPodResponse.getDefaultInstance());

  public static final Rpc<RestorePodRequest, RestorePodResponse> RESTORE_POD =
      TABLE.rpc(
          "RestorePod",
          RestorePodRequest.getDefaultInstance(),
          RestorePodResponse.getDefaultInstance());

  public static final Rpc<GetEventsRequest, ContainerEventResponse> GET_CONTAINER_EVENTS =
      TABLE.rpc(
          "GetContainerEvents",
          GetEventsRequest.getDefaultInstance(),
          ContainerEventResponse.getDefaultInstance());

  public static final Rpc<ListMetricDescriptorsRequest, ListMetricDescriptorsResponse>
      LIST_METRIC_DESCRIPTORS =
          TABLE.rpc(
              "ListMetricDescriptors",
              ListMetricDescriptorsRequest.getDefaultInstance(),
              ListMetricDescriptorsResponse.getDefaultInstance());

  public static final Rpc<ListPodSandboxMetricsRequest, ListPodSandboxMetricsResponse>
      LIST_POD_SANDBOX_METRICS =
          TABLE.rpc(
              "ListPodSandboxMetrics",
              ListPodSandboxMetricsRequest.getDefaultInstance(),
              ListPodSandboxMetricsResponse.getDefaultInstance());

  public static final Rpc<StreamPodSandboxMetricsRequest, StreamPodSandboxMetricsResponse>
      STREAM_POD_SANDBOX_METRICS =
          TABLE.rpc(
              "StreamPodSandboxMetrics",
              StreamPodSandboxMetricsRequest.getDefaultInstance(),
              StreamPodSandboxMetricsResponse.getDefaultInstance());

  public static final Rpc<RuntimeConfigRequest, RuntimeConfigResponse> RUNTIME_CONFIG =
      TABLE.rpc(
          "RuntimeConfig",
          RuntimeConfigRequest.getDefaultInstance(),
          RuntimeConfigResponse.getDefaultInstance());

  public static final Rpc<UpdatePodSandboxResourcesRequest, UpdatePodSandboxResourcesResponse>
      UPDATE_POD_SANDBOX_RESOURCES =
          TABLE.rpc(
              "UpdatePodSandboxResources",
              UpdatePodSandboxResourcesRequest.getDefaultInstance(),
              UpdatePodSandboxResourcesResponse.getDefaultInstance());

  private RuntimeRpcs() {}

  /** Every rpc of the service, in the order of its proto file. */
  public static List<Rpc<?, ?>> all() {
    return TABLE.rpcs();
  }
}
