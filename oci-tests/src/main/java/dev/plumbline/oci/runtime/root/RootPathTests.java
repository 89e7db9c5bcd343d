package dev.plumbline.oci.runtime.root;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import org.junit.jupiter.api.Test;

/** Which directory becomes the root: config.md#configRoot. */
class RootPathTests {

  private static final Probe NAME = Probe.of(p -> p.readFile("name", "/name"));

  @Test
  @Covers("runtime-spec/root/path")
  void directoryAtThePathIsTheRootInside(OciRuntime runtime) {
    var bundle = Bundle.running(NAME).file("rootfs/name", "the root").file("name", "the bundle");
    assertThat(runtime.run(bundle)).step("name").read("the root");
  }

  @Test
  @Covers("runtime-spec/root/path-relative")
  void relativePathStartsAtTheBundleWhereverTheCallerIs(OciRuntime runtime) {
    var elsewhere = runtime.write(Bundle.running(NAME).file("rootfs/name", "elsewhere")).path();
    var bundle = Bundle.running(NAME).file("rootfs/name", "the bundle");
    assertThat(runtime.run(bundle, create -> create.in(elsewhere))).step("name").read("the bundle");
  }

  @Test
  @Covers("runtime-spec/root/path-absolute")
  void absolutePathLeadsOutOfTheBundle(OciRuntime runtime) {
    var outside = runtime.write(Bundle.running(NAME).file("rootfs/name", "outside")).rootfs();
    var bundle = Bundle.running(NAME).file("rootfs/name", "the bundle");
    var seen = runtime.run(bundle.root(root -> root.withPath(outside.toString())));
    assertThat(seen).step("name").read("outside");
  }

  @Test
  @Covers("runtime-spec/root/path-other-name")
  void directoryOfAnotherNameDeeperInTheBundleIsTheRoot(OciRuntime runtime) {
    var bundle =
        Bundle.running(NAME)
            .file("rootfs/name", "rootfs")
            .program("deeper/tree" + Bundle.PROBE, NAME)
            .file("deeper/tree/name", "the tree");
    var seen = runtime.run(bundle.root(root -> root.withPath("deeper/tree")));
    assertThat(seen).step("name").read("the tree");
  }

  @Test
  @Covers("runtime-spec/root/missing")
  @Contrast("directoryAtThePathIsTheRootInside")
  void configurationWithoutARootIsRefused(OciRuntime runtime) {
    assertThat(runtime.attemptCreate(Bundle.idle().remove("/root"))).refused();
  }

  @Test
  @Covers("runtime-spec/root/path-missing")
  @Contrast("directoryAtThePathIsTheRootInside")
  void rootWithoutAPathIsRefused(OciRuntime runtime) {
    assertThat(runtime.attemptCreate(Bundle.idle().remove("/root/path"))).refused();
  }

  @Test
  @Covers("runtime-spec/root/path-nothing-there")
  @Contrast("directoryOfAnotherNameDeeperInTheBundleIsTheRoot")
  void pathWithNothingThereIsRefused(OciRuntime runtime) {
    var bundle = Bundle.idle().root(root -> root.withPath("deeper/tree"));
    assertThat(runtime.attemptCreate(bundle)).refused();
  }

  @Test
  @Covers("runtime-spec/root/path-file")
  @Contrast("directoryOfAnotherNameDeeperInTheBundleIsTheRoot")
  void pathToARegularFileIsRefused(OciRuntime runtime) {
    var bundle = Bundle.idle().file("deeper/tree", "").root(root -> root.withPath("deeper/tree"));
    assertThat(runtime.attemptCreate(bundle)).refused();
  }
}
