package dev.plumbline.cri.image;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.cri.OfferedImage;
import dev.plumbline.fixtures.cri.Sandbox;
import dev.plumbline.fixtures.cri.TestRegistry;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.Seen;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Images that have layers in common, and several callers who want one image. */
@Requires({"run:registry", "server:loopback-registry"})
class PullTogetherTests {

  private static final Probe READ = Probe.of(p -> p.readFile("kept", "/kept"));

  @Test
  @Covers("kubernetes/image/pull-same-at-once")
  void sameImageIsPulledByFiveCallersAtOnce(CriEndpoint cri) {
    var reference = cri.images().registry().offer("whiteouts").reference();
    var pulled = cri.atOnce(5, number -> cri.images().tryPull(reference).isOk());
    assertThat("pulls that succeed", pulled).is(List.of(true, true, true, true, true));
    assertThat("whether it is there", cri.images().has(reference)).is(true);
  }

  @Test
  @Covers("kubernetes/image/pull-shared-layers")
  void twoImagesWithLayersInCommonAreBothWhole(CriEndpoint cri) {
    var registry = cri.images().registry();
    var first = pulled(cri, registry, "first");
    var second = pulled(cri, registry, "second");
    var sandbox = cri.runSandbox();
    assertThat(read(sandbox, first)).step("kept").read("kept\n");
    assertThat(read(sandbox, second)).step("kept").read("kept\n");
  }

  @Test
  @Covers("kubernetes/image/remove-shared-layers")
  void imageStaysWholeWhenOneWithLayersInCommonIsRemoved(CriEndpoint cri) {
    var registry = cri.images().registry();
    var first = pulled(cri, registry, "first");
    var second = pulled(cri, registry, "second");
    cri.images().remove(first.reference());
    assertThat(read(cri.runSandbox(), second)).step("kept").read("kept\n");
  }

  /** Both are of one repository: the same layers, and another configuration. */
  private static OfferedImage pulled(CriEndpoint cri, TestRegistry registry, String tag) {
    var content = registry.variant("whiteouts", tag);
    var image = registry.offer("plumbline/shared", tag, content);
    cri.images().pull(image.reference());
    return image;
  }

  private static Seen read(Sandbox sandbox, OfferedImage image) {
    return sandbox.run(READ, c -> c.getImageBuilder().setImage(image.reference()));
  }
}
