package dev.plumbline.cri.image;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.cri.OfferedImage;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import java.util.List;
import org.junit.jupiter.api.Test;

/** RemoveImage, and what is left of an image afterwards. */
@Requires({"run:registry", "server:loopback-registry"})
class ImageRemovalTests {

  @Test
  @Covers({"cri/image/removed-status", "cri/image/status-absent"})
  void statusOfARemovedImageIsEmptyAndNoError(CriEndpoint cri) {
    var image = pulled(cri);
    assertThat("whether it is there", cri.images().has(image.reference())).is(true);
    cri.images().remove(image.reference());
    assertThat("whether it is still there", cri.images().has(image.reference())).is(false);
  }

  @Test
  @Covers("cri/image/removed-list")
  void removedImageIsInNoList(CriEndpoint cri) {
    var image = pulled(cri);
    var id = cri.images().status(image.reference()).getId();
    assertThat("entries before", cri.images().listed(id).size()).is(1);
    cri.images().remove(image.reference());
    assertThat("entries after", cri.images().listed(id)).is(List.of());
  }

  @Test
  @Covers("cri/image/remove-idempotent")
  void secondRemoveIsNoError(CriEndpoint cri) {
    var image = pulled(cri);
    cri.images().remove(image.reference());
    assertThat(cri.images().tryRemove(image.reference())).isOk();
  }

  @Test
  @Covers("cri/image/remove-all-names")
  void imageIsRemovedUnderAllItsNames(CriEndpoint cri) {
    var registry = cri.images().registry();
    var first = registry.offer("env");
    var second = registry.offer("plumbline/other", "second", first.content());
    cri.images().pull(first.reference());
    cri.images().pull(second.reference());
    cri.images().remove(first.reference());
    assertThat("whether the other name is there", cri.images().has(second.reference())).is(false);
  }

  @Test
  @Covers("kubernetes/image/remove-unknown")
  void removeOfAnImageThatNeverWasIsNoError(CriEndpoint cri) {
    assertThat(cri.images().tryRemove(cri.images().registry().offer("env").reference())).isOk();
  }

  @Test
  @Covers("kubernetes/image/remove-concurrent")
  void fiveRemovesAtOnceAllSucceed(CriEndpoint cri) {
    var image = pulled(cri);
    var removed = cri.atOnce(5, number -> cri.images().tryRemove(image.reference()).isOk());
    assertThat("removes that succeed", removed).is(List.of(true, true, true, true, true));
    assertThat("whether it is still there", cri.images().has(image.reference())).is(false);
  }

  @Test
  @Covers("kubernetes/image/remove-by-digest")
  void imageIsRemovedByItsDigest(CriEndpoint cri) {
    var image = pulled(cri);
    cri.images().remove(image.byDigest());
    assertThat("whether it is still there", cri.images().has(image.reference())).is(false);
  }

  @Test
  @Covers("kubernetes/image/remove-then-pull")
  void removedImageIsPulledAgain(CriEndpoint cri) {
    var image = pulled(cri);
    cri.images().remove(image.reference());
    cri.images().pull(image.reference());
    assertThat("whether it is there", cri.images().has(image.reference())).is(true);
  }

  @Test
  @Covers("kubernetes/image/remove-in-use")
  void containerStaysUsableWhenItsImageIsToBeRemoved(CriEndpoint cri) {
    var image = pulled(cri);
    var container = cri.runSandbox().idle(c -> c.getImageBuilder().setImage(image.reference()));
    // A server may refuse.
    cri.images().tryRemove(image.reference());
    assertThat(container.probe(Probe.of(p -> p.readFile("seed", "/data/seed"))))
        .step("seed")
        .read("seed\n");
  }

  private static OfferedImage pulled(CriEndpoint cri) {
    var image = cri.images().registry().offer("env");
    cri.images().pull(image.reference());
    return image;
  }
}
