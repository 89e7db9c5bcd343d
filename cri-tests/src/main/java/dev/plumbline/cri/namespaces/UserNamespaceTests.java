package dev.plumbline.cri.namespaces;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.cri.NamespaceChoice;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.spec.cri.v1.Mount;
import dev.plumbline.spec.cri.v1.NamespaceMode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose ids programs have: NamespaceOption.userns_options. */
@Requires({"run:registry", "witness:files"})
class UserNamespaceTests {

  private static final Namespace USER = new Namespace("user");

  private static final Probe MAP = Probe.of(p -> p.readFile("map", "/proc/self/uid_map"));

  private static final Probe OWNERS =
      Probe.of(p -> p.stat("image", "/probe").stat("mount", "/file"));

  private static final NamespaceChoice MAPPED = UserMapping.SOME.pod();

  @Test
  @Covers("kubernetes/namespaces/userns-mapping")
  void idsAreMappedAsTheSandboxSays(CriEndpoint cri) {
    var seen = MAPPED.sandbox(cri).run(MAP, MAPPED::ofContainer);
    assertThat(seen)
        .step("map")
        .is(map -> List.of(map.text().strip().split("\\s+")), UserMapping.SOME.fields());
  }

  @Test
  @Covers("kubernetes/namespaces/userns-containers")
  void containersShareTheUserNamespaceOfThePod(CriEndpoint cri) {
    var sandbox = MAPPED.sandbox(cri);
    var first = USER.of(sandbox.idle(MAPPED::ofContainer));
    assertThat("namespace of the second", USER.of(sandbox.run(USER.told(), MAPPED::ofContainer)))
        .is(first);
    assertThat("namespace of the pod", first).isNot(USER.ofHost());
  }

  @Test
  @Covers({"kubernetes/namespaces/userns-files", "kubernetes/namespaces/userns-mounts"})
  void filesBelongToMappedIds(CriEndpoint cri) throws IOException {
    var file = Files.writeString(cri.directory().resolve("file"), "of root");
    var mount = Mount.newBuilder().setHostPath(file.toString()).setContainerPath("/file");
    mount.addUidMappings(UserMapping.SOME.range()).addGidMappings(UserMapping.SOME.range());
    var seen =
        MAPPED
            .sandbox(cri)
            .run(
                OWNERS,
                c -> {
                  MAPPED.ofContainer(c);
                  c.addMounts(mount);
                });
    assertThat(seen).step("image").is(step -> step.stat().uid(), 0);
    assertThat(seen).step("mount").is(step -> step.stat().uid(), 0);
  }

  @Test
  @Covers("kubernetes/namespaces/userns-node")
  void withTheNamespaceOfTheNodeIdsAreThoseOfTheHost(CriEndpoint cri) {
    assertThat("namespace", USER.of(cri.runSandbox().run(USER.told()))).is(USER.ofHost());
  }

  @Test
  @Covers("kubernetes/namespaces/userns-sysctls")
  void sysctlsAreInForceInAUserNamespace(CriEndpoint cri) {
    var key = "net.ipv4.ip_unprivileged_port_start";
    var sandbox =
        cri.runSandbox(
            c -> {
              MAPPED.ofSandbox(c);
              c.getLinuxBuilder().putSysctls(key, "777");
            });
    var reads = Probe.of(p -> p.readFile("value", "/proc/sys/" + key.replace('.', '/')));
    assertThat(sandbox.run(reads, MAPPED::ofContainer)).step("value").read("777\n");
  }

  @Test
  @Covers("kubernetes/namespaces/userns-told")
  void statusTellsTheMapping(CriEndpoint cri) {
    var sandbox = MAPPED.sandbox(cri);
    assertThat("mapping", sandbox.status().getLinux().getNamespaces().getOptions())
        .is(
            "that of the sandbox",
            told -> told.getUsernsOptions().getUidsList().equals(UserMapping.SOME.ranges()));
  }

  @Test
  @Covers("kubernetes/namespaces/userns-host-network")
  void userNamespaceGoesWithTheNetworkOfTheHost(CriEndpoint cri) {
    var both = new NamespaceChoice(MAPPED.change().andThen(o -> o.setNetwork(NamespaceMode.NODE)));
    var network = new Namespace("net");
    var sandbox = both.sandbox(cri);
    assertThat("network", network.of(sandbox.run(network.told(), both::ofContainer)))
        .is(network.ofHost());
    assertThat("user namespace", USER.of(sandbox.run(USER.told(), both::ofContainer)))
        .isNot(USER.ofHost());
  }
}
