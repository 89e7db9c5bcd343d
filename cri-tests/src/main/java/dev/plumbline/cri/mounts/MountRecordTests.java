package dev.plumbline.cri.mounts;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.spec.cri.v1.Mount;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the status tells of mounts. */
@Requires({"run:registry", "witness:files"})
class MountRecordTests {

  @Test
  @Covers("kubernetes/mounts/status-echo")
  void statusTellsEachMountAsItWasAskedForAndNoOther(CriEndpoint cri) throws IOException {
    var source = Files.createDirectory(cri.directory().resolve("source")).toString();
    var writable = Mount.newBuilder().setHostPath(source).setContainerPath("/writable");
    var readOnly = writable.clone().setContainerPath("/read-only").setReadonly(true);
    var container =
        cri.runSandbox().create(Probe.of(p -> {}), c -> c.addMounts(writable).addMounts(readOnly));
    assertThat("mounts", told(container.status().getMountsList()))
        .is(told(container.config().getMountsList()));
  }

  /** The parts that every server knows, sorted: the order means nothing. */
  private static List<String> told(List<Mount> mounts) {
    return mounts.stream()
        .map(
            mount ->
                "%s at %s, readonly %s, selinux_relabel %s, propagation %s"
                    .formatted(
                        mount.getHostPath(),
                        mount.getContainerPath(),
                        mount.getReadonly(),
                        mount.getSelinuxRelabel(),
                        mount.getPropagation()))
        .sorted()
        .toList();
  }
}
