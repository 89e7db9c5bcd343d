package dev.plumbline.cri.layers;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import org.junit.jupiter.api.Test;

/** The forms that images and their layers come in. */
@Requires({"run:registry", "server:loopback-registry"})
class LayerFormTests {

  private static final Probe READ = Probe.of(p -> p.readFile("second", "/second"));
  private static final Probe NOTHING = Probe.of(p -> p.stat("probe", "/probe"));

  @Test
  @Covers("kubernetes/layers/gzip")
  void layersCompressedWithGzipAreUnpacked(CriEndpoint cri) {
    assertThat(Layers.in(cri, "gzip-layers", READ)).step("second").read("second\n");
  }

  @Test
  @Covers("kubernetes/layers/zstd")
  void layersCompressedWithZstdAreUnpacked(CriEndpoint cri) {
    assertThat(Layers.in(cri, "zstd-layers", READ)).step("second").read("second\n");
  }

  @Test
  @Covers("kubernetes/layers/plain")
  void layersThatAreNotCompressedAreUnpacked(CriEndpoint cri) {
    assertThat(Layers.in(cri, "plain-layers", READ)).step("second").read("second\n");
  }

  @Test
  @Covers("kubernetes/layers/oci-media-types")
  void imageOfOciMediaTypesRuns(CriEndpoint cri) {
    var seed = Probe.of(p -> p.readFile("seed", "/data/seed"));
    assertThat(Layers.in(cri, "labels", seed)).step("seed").read("seed\n");
  }

  @Test
  @Covers("kubernetes/layers/docker-schema2")
  void imageOfDockersSchema2Runs(CriEndpoint cri) {
    assertThat(Layers.in(cri, "docker-manifest", NOTHING)).ranToTheEnd();
  }

  @Test
  @Covers("kubernetes/layers/many-layers")
  void imageOf100LayersRuns(CriEndpoint cri) {
    var count = Probe.of(p -> p.readFile("count", "/count"));
    assertThat(Layers.in(cri, "many-layers", count)).step("count").read("100\n");
  }
}
