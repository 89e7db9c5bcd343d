package dev.plumbline.cri.mounts;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.spec.cri.v1.ImageSpec;
import dev.plumbline.spec.cri.v1.Mount;
import dev.plumbline.syscalls.Errno;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Images in place of directories of the host. */
@Requires({"run:registry", "server:loopback-registry"})
class ImageVolumeTests {

  private static final String TARGET = "/place";

  private static final Probe READS = Probe.of(p -> p.readFile("read", TARGET + "/data/seed"));

  private static final Probe READS_SUB_PATH = Probe.of(p -> p.readFile("read", TARGET + "/seed"));

  private static final Probe WRITES = Probe.of(p -> p.createFile("write", TARGET + "/new", "new"));

  @Test
  @Covers("kubernetes/mounts/image-content")
  void contentOfTheImageIsSeen(CriEndpoint cri) {
    var mount = mount(pulled(cri, "volumes"));
    assertThat(cri.runSandbox().run(READS, c -> c.addMounts(mount))).step("read").read("seed\n");
  }

  @Test
  @Covers("kubernetes/mounts/image-exec")
  void programOfTheImageCanBeRun(CriEndpoint cri) {
    var mount = mount(pulled(cri, "volumes"));
    var seen = cri.runSandbox().run(READS, c -> c.addMounts(mount).addCommand(TARGET + "/probe"));
    assertThat(seen).step("read").read("seed\n");
  }

  @Test
  @Covers("kubernetes/mounts/image-write")
  @Contrast("contentOfTheImageIsSeen")
  void imageCannotBeWritten(CriEndpoint cri) {
    var mount = mount(pulled(cri, "volumes"));
    assertThat(cri.runSandbox().run(WRITES, c -> c.addMounts(mount)))
        .step("write")
        .failedWith(Errno.EROFS);
  }

  @Test
  @Covers("kubernetes/mounts/image-missing")
  @Contrast("contentOfTheImageIsSeen")
  void imageThatIsNotThereIsRefused(CriEndpoint cri) {
    assertRefused(cri, mount(cri.images().registry().offer("volumes").reference()));
  }

  @Test
  @Covers("cri/mounts/image-readonly")
  @Contrast("contentOfTheImageIsSeen")
  void imageThatIsToBeWrittenIsRefused(CriEndpoint cri) {
    assertRefused(cri, mount(pulled(cri, "volumes")).setReadonly(false));
  }

  @Test
  @Covers("kubernetes/mounts/image-ref-told")
  void statusTellsTheReferenceOfTheImage(CriEndpoint cri) {
    var reference = cri.images().registry().offer("volumes").reference();
    var given = cri.images().pull(reference);
    var container = cri.runSandbox().create(READS, c -> c.addMounts(mount(reference)));
    var told = container.status().getMountsList().stream().map(m -> m.getImage().getImageRef());
    assertThat("references of the mounts", told.toList()).is(List.of(given));
  }

  @Test
  @Covers("kubernetes/mounts/image-sub-path")
  void subPathOfTheImageIsSeen(CriEndpoint cri) {
    var mount = mount(pulled(cri, "volumes")).setImageSubPath("data");
    assertThat(cri.runSandbox().run(READS_SUB_PATH, c -> c.addMounts(mount)))
        .step("read")
        .read("seed\n");
  }

  @Test
  @Covers("kubernetes/mounts/image-sub-path-missing")
  @Contrast("subPathOfTheImageIsSeen")
  void subPathThatIsNotThereIsRefused(CriEndpoint cri) {
    assertRefused(cri, mount(pulled(cri, "volumes")).setImageSubPath("not/there"));
  }

  @Test
  @Covers("kubernetes/mounts/image-sub-path-escape")
  @Contrast("subPathOfTheImageIsSeen")
  void subPathThatClimbsOutIsRefused(CriEndpoint cri) {
    assertRefused(cri, mount(pulled(cri, "volumes")).setImageSubPath("../".repeat(12) + "etc"));
  }

  @Test
  @Covers("kubernetes/mounts/image-removal")
  void removedImageIsStillSeen(CriEndpoint cri) {
    var reference = pulled(cri, "volumes");
    var container = cri.runSandbox().idle(c -> c.addMounts(mount(reference)));
    // A server may refuse while the image is in use.
    cri.images().tryRemove(reference);
    assertThat(container.probe(READS)).step("read").read("seed\n");
  }

  private static String pulled(CriEndpoint cri, String fixture) {
    var reference = cri.images().registry().offer(fixture).reference();
    cri.images().pull(reference);
    return reference;
  }

  private static Mount.Builder mount(String reference) {
    return Mount.newBuilder()
        .setImage(ImageSpec.newBuilder().setImage(reference))
        .setContainerPath(TARGET)
        .setReadonly(true);
  }

  private static void assertRefused(CriEndpoint cri, Mount.Builder mount) {
    var sandbox = cri.runSandbox();
    assertThat(sandbox.attempt(sandbox.containerConfig(READS, c -> c.addMounts(mount)))).failed();
  }
}
