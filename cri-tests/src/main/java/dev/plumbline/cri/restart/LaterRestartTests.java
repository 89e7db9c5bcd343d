package dev.plumbline.cri.restart;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.spec.cri.v1.IDMapping;
import dev.plumbline.spec.cri.v1.Image;
import dev.plumbline.spec.cri.v1.NamespaceMode;
import dev.plumbline.spec.cri.v1.UserNamespace;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What only some servers have, and keep when they end and come back. */
@Tag("alone")
@Requires("run:restart-command")
class LaterRestartTests {

  private static final IDMapping MAPPING =
      IDMapping.newBuilder().setHostId(1_000_000).setContainerId(0).setLength(65_536).build();

  @Test
  @Covers("kubernetes/restart/userns-after")
  void mappingsOfAUserNamespaceAreTheSame(CriEndpoint cri) {
    var wanted =
        UserNamespace.newBuilder()
            .setMode(NamespaceMode.POD)
            .addUids(MAPPING)
            .addGids(MAPPING)
            .build();
    var sandbox =
        cri.runSandbox(
            c ->
                c.getLinuxBuilder()
                    .getSecurityContextBuilder()
                    .getNamespaceOptionsBuilder()
                    .setUsernsOptions(wanted));
    cri.restart();
    assertThat(
            "userns_options",
            sandbox.status().getLinux().getNamespaces().getOptions().getUsernsOptions())
        .is(wanted);
  }

  @Test
  @Covers("kubernetes/restart/pinned-after")
  void pinnedImagesAreTheSame(CriEndpoint cri) {
    var before = pinned(cri);
    cri.restart();
    assertThat("pinned images", pinned(cri)).is(before);
  }

  private static List<String> pinned(CriEndpoint cri) {
    return cri.images().list().stream()
        .filter(Image::getPinned)
        .map(Image::getId)
        .sorted()
        .toList();
  }
}
