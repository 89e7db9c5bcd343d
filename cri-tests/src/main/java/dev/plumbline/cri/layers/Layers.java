package dev.plumbline.cri.layers;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.Seen;

/** What every test of layers does. */
final class Layers {

  private Layers() {}

  /** Pulls a fixture from a registry of the test's own and runs a probe in it. */
  static Seen in(CriEndpoint cri, String fixture, Probe probe) {
    var image = cri.images().registry().offer(fixture);
    cri.images().pull(image.reference());
    return cri.runSandbox().run(probe, c -> c.getImageBuilder().setImage(image.reference()));
  }
}
