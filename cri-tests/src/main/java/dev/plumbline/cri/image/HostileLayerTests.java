package dev.plumbline.cri.image;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.image.HostileImages;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.syscalls.Errno;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Layers that reach for the host while they are unpacked, or afterwards. */
@Requires({"run:registry", "server:loopback-registry", "witness:files"})
@ResourceLock(HostileImages.ESCAPED)
class HostileLayerTests {

  @Test
  @Covers("kubernetes/image/pull-tag")
  void soundLayerIsUnpackedInsideItsImage(CriEndpoint cri) {
    var image = cri.images().registry().offer("gzip-layers");
    cri.images().pull(image.reference());
    var seen =
        cri.runSandbox()
            .run(
                Probe.of(p -> p.readFile("second", "/second")),
                c -> c.getImageBuilder().setImage(image.reference()));
    assertThat(seen).step("second").read("second\n");
  }

  @Test
  @Covers("cri-security/image/layer-dot-dot")
  @Contrast("soundLayerIsUnpackedInsideItsImage")
  void pathThatClimbsOutWritesNothingOnTheHost(CriEndpoint cri) {
    assertThat("whether a file of the host was written", taken(cri, "dotdot-path").escaped())
        .is(false);
    assertThat("the same from a directory", taken(cri, "dotdot-inside").escaped()).is(false);
  }

  @Test
  @Covers("cri-security/image/layer-absolute-link")
  @Contrast("soundLayerIsUnpackedInsideItsImage")
  void fileThroughALinkWritesNothingOnTheHost(CriEndpoint cri) {
    assertThat("whether a file of the host was written", taken(cri, "link-then-write").escaped())
        .is(false);
    assertThat("the same in two layers", taken(cri, "link-then-write-layers").escaped()).is(false);
    assertThat("the same by a climbing link", taken(cri, "climbing-link-then-write").escaped())
        .is(false);
  }

  @Test
  @Covers("cri-security/image/layer-hard-link")
  @Contrast("soundLayerIsUnpackedInsideItsImage")
  void hardLinkOutOfTheImageLinksNothingOfTheHost(CriEndpoint cri) {
    assertThat("whether a file of the host was linked", taken(cri, "hard-link-out").linked())
        .is(false);
    assertThat("the same through a link", taken(cri, "hard-link-through-link").linked()).is(false);
  }

  @Test
  @Covers("cri-security/image/layer-whiteout-dot-dot")
  @Contrast("soundLayerIsUnpackedInsideItsImage")
  void whiteoutOutOfTheImageRemovesNothingOfTheHost(CriEndpoint cri) {
    assertThat(
            "whether a file of the host was removed", taken(cri, "whiteout-through-link").removed())
        .is(false);
    assertThat("the same by the parent's name", taken(cri, "dotdot-whiteout").removed()).is(false);
  }

  @Test
  @Covers("cri-security/image/layer-device")
  void deviceNodeOfALayerOpensNoDeviceOfTheHost(CriEndpoint cri) {
    var image = cri.images().registry().offer("device-nodes");
    cri.images().pull(image.reference());
    var probe = Probe.of(p -> p.open("granted", "/null-of-its-own").open("disk", "/disk"));
    var seen = cri.runSandbox().run(probe, c -> c.getImageBuilder().setImage(image.reference()));
    assertThat(seen).step("granted").succeeded();
    assertThat(seen).step("disk").failedWithOneOf(Errno.EPERM, Errno.EACCES);
  }

  /** A server may refuse such an image, or keep it inside. */
  private static HostileImages.Taken taken(CriEndpoint cri, String hostile) {
    var reference = cri.images().registry().offer(hostile).reference();
    return HostileImages.baited(() -> cri.images().tryPull(reference));
  }
}
