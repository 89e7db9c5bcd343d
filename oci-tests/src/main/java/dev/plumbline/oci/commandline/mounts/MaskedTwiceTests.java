package dev.plumbline.oci.commandline.mounts;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.oci.runtime.mounts.MountTable;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths that are listed twice in maskedPaths. */
class MaskedTwiceTests {

  @ParameterizedTest
  @ValueSource(strings = {"/place/file", "/place"})
  @Covers("commandline/mounts/masked-shares")
  void pathIsCoveredOnce(String path, OciRuntime runtime) {
    var probe = Probe.of(p -> p.readFile("mounts", MountTable.FILE));
    var bundle = Bundle.running(probe).file("rootfs/place/file", "text");
    var seen = runtime.run(bundle.set("/linux/maskedPaths", List.of(path, path)));
    assertThat(seen).step("mounts").is(MountTable.count(path), 1L);
  }
}
