package dev.plumbline.cri.server;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.cri.channel.EndpointAddress;
import dev.plumbline.fixtures.cri.channel.Reply;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.outcome.HarnessException;
import dev.plumbline.fixtures.witness.OutsideDirectory;
import dev.plumbline.spec.cri.RuntimeRpcs;
import dev.plumbline.spec.cri.v1.ContainerStatusRequest;
import dev.plumbline.spec.cri.v1.RemoveContainerRequest;
import dev.plumbline.spec.cri.v1.RemovePodSandboxRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who reaches a server, and what whoever calls it does not reach through it. */
@Requires("witness:files")
class ServerReachTests {

  @Test
  @Covers("cri-security/server/socket-mode")
  @Contrast("idOfASandboxIsFound")
  void socketCannotBeWrittenByEverybody(CriEndpoint cri) throws IOException {
    var mode = Files.getPosixFilePermissions(socket(cri.server().address()));
    assertThat("permissions of the socket", mode)
        .is("not written by others", all -> !all.contains(PosixFilePermission.OTHERS_WRITE));
  }

  @Test
  @Covers("cri-security/server/id-path")
  @Contrast("idOfASandboxIsFound")
  void idThatIsAPathReachesNoFile(CriEndpoint cri) {
    var outside = OutsideDirectory.in(cri.directory());
    var climbing = outside.from(OutsideDirectory.MARKER);
    var absolute = outside.path(OutsideDirectory.MARKER).toString();
    assertThat(status(cri, climbing)).failed();
    assertThat(status(cri, absolute)).failed();
    remove(cri, climbing);
    remove(cri, absolute);
    assertThat("changes of the host", outside.changes()).is(List.of());
  }

  void idOfASandboxIsFound(CriEndpoint cri) {
    assertThat("entries of the sandbox", cri.runSandbox().listed().size()).is(1);
  }

  private static Path socket(EndpointAddress address) {
    if (address instanceof EndpointAddress.UnixSocket unix) {
      return unix.path();
    }
    throw new HarnessException(address + " is no socket of this machine");
  }

  private static Reply<?> status(CriEndpoint cri, String id) {
    return cri.call(
        RuntimeRpcs.CONTAINER_STATUS,
        ContainerStatusRequest.newBuilder().setContainerId(id).build());
  }

  /** What is not there may be removed without an error. */
  private static void remove(CriEndpoint cri, String id) {
    cri.call(
        RuntimeRpcs.REMOVE_CONTAINER,
        RemoveContainerRequest.newBuilder().setContainerId(id).build());
    cri.call(
        RuntimeRpcs.REMOVE_POD_SANDBOX,
        RemovePodSandboxRequest.newBuilder().setPodSandboxId(id).build());
  }
}
