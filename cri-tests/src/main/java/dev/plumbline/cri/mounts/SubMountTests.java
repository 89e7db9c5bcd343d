package dev.plumbline.cri.mounts;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.spec.cri.v1.Mount;
import dev.plumbline.spec.cri.v1.MountPropagation;
import dev.plumbline.syscalls.Errno;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A directory of the host that has another mount below it: what becomes of that one. */
@Requires({"run:registry", "witness:server-mounts"})
class SubMountTests {

  private static final String TARGET = "/place";

  private static final Probe READS = Probe.of(p -> p.readFile("read", TARGET + "/below/seed"));

  private static final Probe WRITES =
      Probe.of(
          p ->
              p.createFile("above", TARGET + "/new", "new")
                  .createFile("below", TARGET + "/below/new", "new"));

  @Test
  @Covers("kubernetes/mounts/below-seen")
  void mountBelowIsSeen(CriEndpoint cri) {
    var mount = nested(cri);
    assertThat(cri.runSandbox().run(READS, c -> c.addMounts(mount))).step("read").read("seed");
  }

  @Test
  @Covers("kubernetes/mounts/readonly-below")
  void readOnlyMountLeavesTheOneBelowWritable(CriEndpoint cri) {
    var mount = nested(cri).setReadonly(true);
    var seen = cri.runSandbox().run(WRITES, c -> c.addMounts(mount));
    assertThat(seen).step("above").failedWith(Errno.EROFS);
    assertThat(seen).step("below").succeeded();
  }

  @Test
  @Covers("cri/mounts/recursive-read-only")
  @Contrast("readOnlyMountLeavesTheOneBelowWritable")
  void recursivelyReadOnlyMountHasNoPartThatCanBeWritten(CriEndpoint cri) {
    var mount = nested(cri).setReadonly(true).setRecursiveReadOnly(true);
    var seen = cri.runSandbox().run(WRITES, c -> c.addMounts(mount));
    assertThat(seen).step("above").failedWith(Errno.EROFS);
    assertThat(seen).step("below").failedWith(Errno.EROFS);
  }

  @Test
  @Covers("cri/mounts/recursive-read-only-alone")
  @Contrast("recursivelyReadOnlyMountHasNoPartThatCanBeWritten")
  void recursivelyReadOnlyMountThatIsNotReadOnlyIsRefused(CriEndpoint cri) {
    assertRefused(cri, mount -> mount.setReadonly(false));
  }

  @Test
  @Covers("cri/mounts/recursive-read-only-propagation")
  @Contrast("recursivelyReadOnlyMountHasNoPartThatCanBeWritten")
  void recursivelyReadOnlyMountWithPropagationIsRefused(CriEndpoint cri) {
    assertRefused(
        cri,
        mount ->
            mount.setReadonly(true).setPropagation(MountPropagation.PROPAGATION_HOST_TO_CONTAINER));
  }

  @Test
  @Covers("cri/mounts/recursive-read-only-not-offered")
  @Contrast("readOnlyMountLeavesTheOneBelowWritable")
  void recursivelyReadOnlyMountIsRefusedWhereItIsNotOffered(CriEndpoint cri) {
    assertRefused(cri, mount -> mount.setReadonly(true));
  }

  private static Mount.Builder nested(CriEndpoint cri) {
    var mounts = cri.mounts();
    var source = mounts.shared("source");
    mounts.file(mounts.mount(source.resolve("below")).resolve("seed"), "seed");
    return Mount.newBuilder().setHostPath(source.toString()).setContainerPath(TARGET);
  }

  private static void assertRefused(CriEndpoint cri, Consumer<Mount.Builder> change) {
    var mount = nested(cri).setRecursiveReadOnly(true);
    change.accept(mount);
    var sandbox = cri.runSandbox();
    assertThat(sandbox.attempt(sandbox.containerConfig(READS, c -> c.addMounts(mount)))).failed();
  }
}
