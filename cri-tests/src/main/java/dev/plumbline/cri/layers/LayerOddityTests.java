package dev.plumbline.cri.layers;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import org.junit.jupiter.api.Test;

/** Layers that change what is below them, or nothing. */
@Requires({"run:registry", "server:loopback-registry"})
class LayerOddityTests {

  /** What the archives of the fixtures tell, in seconds since 1970. */
  private static final long BEGIN_OF_2020 = 1_577_836_800L;

  private static final String LOWER = "lower\n";

  @Test
  @Covers("kubernetes/layers/replace-kind")
  void laterLayerMakesAFileADirectoryAndTheReverse(CriEndpoint cri) {
    var probe = Probe.of(p -> p.readFile("in file", "/file/new").readFile("dir", "/dir"));
    var seen = Layers.in(cri, "other-kinds", probe);
    assertThat(seen).step("in file").read("new\n");
    assertThat(seen).step("dir").read("file\n");
  }

  @Test
  @Covers("kubernetes/layers/hard-link-lower")
  void hardLinkToAFileOfALowerLayerHasItsContentOrIsRefused(CriEndpoint cri) {
    var reference = cri.images().registry().offer("hard-link-below").reference();
    var pulled = cri.images().tryPull(reference).isOk();
    assertThat("whether it is there", cri.images().has(reference)).is(pulled);
    assertThat("what the link has, where it is there", pulled ? content(cri, reference) : LOWER)
        .is(LOWER);
  }

  private static String content(CriEndpoint cri, String reference) {
    var probe = Probe.of(p -> p.readFile("upper", "/upper"));
    var seen = cri.runSandbox().run(probe, c -> c.getImageBuilder().setImage(reference));
    return assertThat(seen).step("upper").value().text();
  }

  @Test
  @Covers("kubernetes/layers/mtime")
  void timesOfModificationAreKept(CriEndpoint cri) {
    var probe = Probe.of(p -> p.stat("owned", "/owned"));
    assertThat(Layers.in(cri, "modes", probe))
        .step("owned")
        .is(step -> step.stat().modified().seconds(), BEGIN_OF_2020);
  }

  @Test
  @Covers("kubernetes/layers/empty-layer")
  void layerWithoutFilesIsNoError(CriEndpoint cri) {
    var probe = Probe.of(p -> p.readFile("last", "/last"));
    assertThat(Layers.in(cri, "empty-layer", probe)).step("last").read("last\n");
  }

  @Test
  @Covers("kubernetes/layers/history-no-match")
  void historyOfFewerLayersIsNoError(CriEndpoint cri) {
    var probe = Probe.of(p -> p.readFile("last", "/last"));
    assertThat(Layers.in(cri, "odd-history", probe)).step("last").read("last\n");
  }
}
