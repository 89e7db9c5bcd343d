package dev.plumbline.cri.layers;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.syscalls.Errno;
import org.junit.jupiter.api.Test;

/** What later layers remove or hide. */
@Requires({"run:registry", "server:loopback-registry"})
class WhiteoutTests {

  @Test
  @Covers("kubernetes/layers/whiteout")
  void fileThatIsWhitedOutIsGoneAndItsNeighbourIsNot(CriEndpoint cri) {
    var probe =
        Probe.of(
            p ->
                p.lstat("gone", "/gone")
                    .lstat("gone in a directory", "/dir/gone")
                    .readFile("kept", "/kept")
                    .readFile("kept in a directory", "/dir/kept")
                    .readFile("made again", "/back"));
    var seen = Layers.in(cri, "whiteouts", probe);
    assertThat(seen).step("gone").failedWith(Errno.ENOENT);
    assertThat(seen).step("gone in a directory").failedWith(Errno.ENOENT);
    assertThat(seen).step("kept").read("kept\n");
    assertThat(seen).step("kept in a directory").read("kept\n");
    assertThat(seen).step("made again").read("new\n");
  }

  @Test
  @Covers("kubernetes/layers/whiteout-directory")
  @Contrast("fileThatIsWhitedOutIsGoneAndItsNeighbourIsNot")
  void directoryThatIsWhitedOutIsGoneWithAllInIt(CriEndpoint cri) {
    var probe = Probe.of(p -> p.lstat("tree", "/tree").readFile("kept", "/kept"));
    var seen = Layers.in(cri, "whiteouts", probe);
    assertThat(seen).step("tree").failedWith(Errno.ENOENT);
    assertThat(seen).step("kept").read("kept\n");
  }

  @Test
  @Covers("kubernetes/layers/whiteout-not-seen")
  @Contrast("fileThatIsWhitedOutIsGoneAndItsNeighbourIsNot")
  void noFileHasTheNameOfAWhiteout(CriEndpoint cri) {
    var probe =
        Probe.of(
            p ->
                p.lstat("whiteout", "/.wh.gone")
                    .lstat("in a directory", "/dir/.wh.gone")
                    .readFile("kept", "/kept"));
    var seen = Layers.in(cri, "whiteouts", probe);
    assertThat(seen).step("whiteout").failedWith(Errno.ENOENT);
    assertThat(seen).step("in a directory").failedWith(Errno.ENOENT);
    assertThat(seen).step("kept").read("kept\n");
  }

  @Test
  @Covers("kubernetes/layers/opaque")
  void opaqueDirectoryHidesWhatLowerLayersHaveThere(CriEndpoint cri) {
    var probe =
        Probe.of(
            p ->
                p.lstat("old", "/dir/old")
                    .lstat("both", "/dir/both")
                    .lstat("mark", "/dir/.wh..wh..opq")
                    .readFile("new", "/dir/new"));
    var seen = Layers.in(cri, "opaque", probe);
    assertThat(seen).step("old").failedWith(Errno.ENOENT);
    assertThat(seen).step("both").failedWith(Errno.ENOENT);
    assertThat(seen).step("mark").failedWith(Errno.ENOENT);
    assertThat(seen).step("new").read("new\n");
  }
}
