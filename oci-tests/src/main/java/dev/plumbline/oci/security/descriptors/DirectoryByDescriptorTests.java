package dev.plumbline.oci.security.descriptors;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;
import static dev.plumbline.fixtures.witness.OutsideDirectory.MARKER;
import static dev.plumbline.fixtures.witness.OutsideDirectory.SECRET;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.OutsideDirectory;
import dev.plumbline.oci.security.Outcome;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Working directories that are named by a descriptor of the runtime: CVE-2024-21626. */
@Tag("security")
class DirectoryByDescriptorTests {

  @Test
  @Covers("security/descriptors/cwd-by-descriptor")
  void directoryOfADescriptorIsNoneOfTheHost(OciRuntime runtime) {
    var outside = OutsideDirectory.of(runtime);
    var read = Numbers.each(n -> Outcome.of(runtime, in(Numbers.path(n), outside)));
    assertThat("what was read from there", read).is("never the marker", this::withoutSecret);
  }

  @Test
  @Covers("security/descriptors/cwd-by-link")
  void linkToADescriptorIsNoDirectoryOfTheHost(OciRuntime runtime) {
    var outside = OutsideDirectory.of(runtime);
    var read =
        Numbers.each(
            n -> Outcome.of(runtime, in("/link", outside).link("rootfs/link", Numbers.path(n))));
    assertThat("what was read from there", read).is("never the marker", this::withoutSecret);
  }

  @Test
  @Covers("security/descriptors/cwd-by-descriptor-exec")
  void directoryOfADescriptorOfExecIsNoneOfTheHost(OciRuntime runtime) {
    var outside = OutsideDirectory.of(runtime);
    var container = runtime.running(Bundle.idle());
    var probe = probe(outside);
    var read =
        Numbers.each(n -> Outcome.of(container.exec(probe).with("--cwd", Numbers.path(n)), probe));
    assertThat("what was read from there", read).is("never the marker", this::withoutSecret);
  }

  private static Bundle in(String directory, OutsideDirectory outside) {
    return Bundle.running(probe(outside)).process(process -> process.withCwd(directory));
  }

  private static Probe probe(OutsideDirectory outside) {
    return Probe.of(p -> p.readFile("marker", outside.from(MARKER)));
  }

  private boolean withoutSecret(List<String> read) {
    return !read.contains(SECRET);
  }
}
