package dev.plumbline.cri.layers;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.syscalls.Architecture;
import org.junit.jupiter.api.Test;

/** Which image of an index is taken. */
@Requires({"run:registry", "server:loopback-registry"})
class IndexTests {

  private static final Probe PLATFORM = Probe.of(p -> p.readFile("platform", "/platform"));

  private static final String OF_THIS_HOST =
      switch (Architecture.current()) {
        case X86_64 -> "linux/amd64\n";
        case AARCH64 -> "linux/arm64\n";
      };

  @Test
  @Covers("kubernetes/layers/index-platform")
  void imageOfTheHostsPlatformIsTaken(CriEndpoint cri) {
    assertThat(Layers.in(cri, "multi-platform", PLATFORM)).step("platform").read(OF_THIS_HOST);
  }

  @Test
  @Covers("kubernetes/layers/index-nested")
  void indexInsideAnIndexIsResolved(CriEndpoint cri) {
    assertThat(Layers.in(cri, "nested-index", PLATFORM)).step("platform").read(OF_THIS_HOST);
  }

  @Test
  @Covers("kubernetes/layers/index-no-platform")
  @Contrast("imageOfTheHostsPlatformIsTaken")
  void indexWithoutTheHostsPlatformIsAnError(CriEndpoint cri) {
    var image = cri.images().registry().offer("other-platform");
    assertThat(cri.images().tryPull(image.reference())).failed();
  }
}
