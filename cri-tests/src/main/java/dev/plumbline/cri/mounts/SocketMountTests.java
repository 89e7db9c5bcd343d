package dev.plumbline.cri.mounts;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.cri.channel.EndpointAddress;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.spec.cri.v1.Mount;
import org.junit.jupiter.api.Test;

/** A socket of the host in a container: the server's own, as node agents have it. */
@Requires({"run:registry", "witness:files"})
class SocketMountTests {

  private static final String TARGET = "/run/server.sock";

  private static final Probe CONNECTS = Probe.of(p -> p.connectUnix("connect", TARGET));

  @Test
  @Covers("kubernetes/mounts/device-file")
  void socketOfTheHostCanBeConnectedTo(CriEndpoint cri) {
    var mount = Mount.newBuilder().setHostPath(socket(cri)).setContainerPath(TARGET);
    assertThat(cri.runSandbox().run(CONNECTS, c -> c.addMounts(mount))).step("connect").succeeded();
  }

  /** Where paths are those of this machine, the server listens at one of them. */
  private static String socket(CriEndpoint cri) {
    return ((EndpointAddress.UnixSocket) cri.server().address()).path().toString();
  }
}
