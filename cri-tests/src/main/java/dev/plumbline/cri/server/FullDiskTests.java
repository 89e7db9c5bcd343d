package dev.plumbline.cri.server;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.cri.containerd.SmallServer;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A server that has no room for what it is to write. */
@Requires({"run:own-server", "run:disruptive", "run:registry"})
class FullDiskTests {

  /** Half of the large image of tests. */
  private static final long ROOM = 16 << 20;

  @Test
  @Covers("kubernetes/server/disk-full")
  @Contrast("largeImageIsPulledWhereThereIsRoom")
  void imageThatDoesNotFitIsAnErrorAndOthersArePulledAfterIt(CriEndpoint cri) {
    var registry = cri.images().registry();
    var small = registry.offer("env").reference();
    var large = registry.offerLarge().reference();
    var server = cri.untilTheEnd(SmallServer.beside(cri, ROOM));
    assertThat(server.pull(small)).isOk();
    assertThat(server.pull(large)).failed();
    assertThat("images", tags(server)).is(List.of(small));
    assertThat(server.remove(small)).isOk();
    assertThat("images", tags(server)).is(List.of());
    assertThat(
            "whether there comes to be room for another",
            cri.becomes(() -> server.pull(small).isOk()))
        .is(true);
    assertThat("images", tags(server)).is(List.of(small));
  }

  void largeImageIsPulledWhereThereIsRoom(CriEndpoint cri) {
    var large = cri.images().registry().offerLarge().reference();
    var server = cri.untilTheEnd(SmallServer.beside(cri, 8 * ROOM));
    assertThat(server.pull(large)).isOk();
    assertThat("images", tags(server)).is(List.of(large));
  }

  private static List<String> tags(SmallServer server) {
    var list = server.list();
    assertThat(list).isOk();
    return list.response().getImagesList().stream()
        .flatMap(image -> image.getRepoTagsList().stream())
        .toList();
  }
}
