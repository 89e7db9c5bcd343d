package dev.plumbline.cri.image;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The image of sandboxes: that of the run's own server is known. */
@Tag("alone")
@Requires({"run:registry", "run:own-server"})
class PinnedImageTests {

  @Test
  @Covers("cri/image/pinned-sandbox-image")
  void imageOfSandboxesIsPinned(CriEndpoint cri) {
    cri.runSandbox();
    assertThat("pinned", cri.images().status(pause(cri)).getPinned()).is(true);
  }

  @Test
  @Covers("cri/image/pinned-removable")
  void pinnedImageIsRemovedOnRequest(CriEndpoint cri) {
    cri.runSandbox();
    var gone = cri.alone(() -> isGoneWhenRemoved(cri));
    cri.runSandbox();
    assertThat("whether it was gone", gone).is(true);
  }

  /** The next sandbox makes the server pull it again. */
  private static boolean isGoneWhenRemoved(CriEndpoint cri) {
    cri.images().remove(pause(cri));
    return !cri.images().has(pause(cri));
  }

  private static String pause(CriEndpoint cri) {
    return cri.server().library().reference("pause");
  }
}
