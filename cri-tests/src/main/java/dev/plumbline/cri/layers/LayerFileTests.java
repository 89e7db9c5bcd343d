package dev.plumbline.cri.layers;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Owner;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What is kept of each file of a layer. */
@Requires({"run:registry", "server:loopback-registry"})
class LayerFileTests {

  private static final String LONG =
      "/deep/" + "d".repeat(97) + "/" + "e".repeat(98) + "/" + "f".repeat(98);

  private static final Function<StepRecord, Integer> MODE = step -> step.stat().permissions();

  private static final Function<StepRecord, Owner> OWNER = step -> step.stat().owner();

  @Test
  @Covers("kubernetes/layers/hard-link")
  void hardLinksOfALayerAreOneFile(CriEndpoint cri) {
    var probe =
        Probe.of(
            p ->
                p.stat("a", "/links/a")
                    .stat("b", "/links/b")
                    .stat("c", "/links/sub/c")
                    .readFile("content", "/links/sub/c"));
    var seen = Layers.in(cri, "hard-links", probe);
    var inode = assertThat(seen).step("a").value().stat().inode();
    assertThat(seen).step("a").is(step -> step.stat().links(), 3);
    assertThat(seen).step("b").is(step -> step.stat().inode(), inode);
    assertThat(seen).step("c").is(step -> step.stat().inode(), inode);
    assertThat(seen).step("content").read("one file\n");
  }

  @Test
  @Covers("kubernetes/layers/setuid")
  void setUserIdAndSetGroupIdBitsAreKept(CriEndpoint cri) {
    var probe = Probe.of(p -> p.stat("user", "/set-user-id").stat("group", "/set-group-id"));
    var seen = Layers.in(cri, "modes", probe);
    assertThat(seen).step("user").is(MODE, 04755);
    assertThat(seen).step("group").is(MODE, 02755);
  }

  @Test
  @Covers("kubernetes/layers/owner")
  void ownersAndModesAreKept(CriEndpoint cri) {
    var probe =
        Probe.of(
            p ->
                p.stat("owned", "/owned")
                    .stat("high", "/high-owner")
                    .stat("sticky", "/sticky")
                    .stat("nothing allowed", "/nothing-allowed"));
    var seen = Layers.in(cri, "modes", probe);
    assertThat(seen).step("owned").is(OWNER, new Owner(1000, 44));
    assertThat(seen).step("high").is(OWNER, new Owner(2_000_000, 2_000_001));
    assertThat(seen).step("sticky").is(MODE, 01777);
    assertThat(seen).step("nothing allowed").is(MODE, 0);
  }

  @Test
  @Covers("kubernetes/layers/xattr")
  void fileCapabilitiesAreKept(CriEndpoint cri) {
    var probe = Probe.of(p -> p.getxattr("capability", "/capable", "security.capability"));
    var version2AndEffective = List.of(1, 0, 0, 2, 0, 4, 0, 0);
    assertThat(Layers.in(cri, "xattrs", probe))
        .step("capability")
        .is(LayerFileTests::first8, version2AndEffective);
  }

  @Test
  @Covers({"kubernetes/layers/symlink", "kubernetes/layers/long-names"})
  void longNamesAndLinksAreKept(CriEndpoint cri) {
    var probe = Probe.of(p -> p.readlink("link", "/long-link").readFile("deep", LONG));
    var seen = Layers.in(cri, "long-names", probe);
    assertThat(seen).step("link").read(LONG.substring(1));
    assertThat(seen).step("deep").read("deep\n");
  }

  @Test
  @Covers("kubernetes/layers/unicode-names")
  void namesInUtf8AreKept(CriEndpoint cri) {
    var probe = Probe.of(p -> p.readFile("plumb", "/Lot-Größe-垂線"));
    assertThat(Layers.in(cri, "long-names", probe)).step("plumb").read("plumb\n");
  }

  @Test
  @Covers("kubernetes/layers/large-file")
  void largeFileHasItsSize(CriEndpoint cri) {
    var probe = Probe.of(p -> p.stat("large", "/large"));
    assertThat(Layers.in(cri, "large", probe))
        .step("large")
        .is(step -> step.stat().size(), 32L << 20);
  }

  private static List<Integer> first8(StepRecord step) {
    return List.of(0, 1, 2, 3, 4, 5, 6, 7).stream().map(i -> (int) step.data()[i]).toList();
  }
}
