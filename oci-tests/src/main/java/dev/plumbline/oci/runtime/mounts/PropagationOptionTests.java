package dev.plumbline.oci.runtime.mounts;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The propagation of bind mounts of a shared source, as the kernel lists it:
 * config.md#configLinuxMountOptions. The root is shared too, which leaves the mount in the source's
 * group unless its option says otherwise.
 */
@Requires("witness:propagation-listed")
class PropagationOptionTests {

  private static final String PLACE = "/place";
  private static final String BELOW = "/place/below";
  private static final Probe MOUNTS = Probe.of(p -> p.readFile("mounts", MountTable.FILE));

  @ParameterizedTest
  @CsvSource({"private, ''", "slave, master", "unbindable, unbindable"})
  @Covers("runtime-spec/mounts/option-{0}")
  @Requires("runtime:propagation-shared")
  void mountOfASharedSourceHasThePropagation(String option, String listed, OciRuntime runtime) {
    var tree = SourceTree.shared(runtime);
    assertThat(runtime.run(sharedRoot(tree.bundle(MOUNTS, "bind", option)), tree::calling))
        .step("mounts")
        .is(MountTable.propagation(PLACE), words(listed));
  }

  @ParameterizedTest
  @CsvSource({"rprivate, ''", "rslave, master", "runbindable, unbindable"})
  @Covers("runtime-spec/mounts/option-{0}")
  @Requires("runtime:propagation-shared")
  void mountBelowASharedSourceHasThePropagation(String option, String listed, OciRuntime runtime) {
    var tree = SourceTree.shared(runtime);
    var seen = runtime.run(sharedRoot(tree.bundle(MOUNTS, "rbind", option)), tree::calling);
    assertThat(seen).step("mounts").is(MountTable.propagation(PLACE), words(listed));
    assertThat(seen).step("mounts").is(MountTable.propagation(BELOW), words(listed));
  }

  /** Nothing else is shared here. */
  @Test
  @Covers("runtime-spec/mounts/option-shared")
  void mountOfAPrivateSourceIsShared(OciRuntime runtime) {
    var tree = SourceTree.of(runtime, 0);
    assertThat(runtime.run(tree.bundle(MOUNTS, "bind", "shared"), tree::calling))
        .step("mounts")
        .is(MountTable.propagation(PLACE), List.of("shared"));
  }

  @Test
  @Covers("runtime-spec/mounts/option-rshared")
  void mountBelowAPrivateSourceIsShared(OciRuntime runtime) {
    var tree = SourceTree.of(runtime, 0);
    var seen = runtime.run(tree.bundle(MOUNTS, "rbind", "rshared"), tree::calling);
    assertThat(seen).step("mounts").is(MountTable.propagation(PLACE), List.of("shared"));
    assertThat(seen).step("mounts").is(MountTable.propagation(BELOW), List.of("shared"));
  }

  @ParameterizedTest
  @CsvSource({"bind, unbindable", "rbind, runbindable"})
  @Covers("runtime-spec/mounts/option-{1}")
  void mountOfAPrivateSourceIsUnbindable(String bind, String option, OciRuntime runtime) {
    var tree = SourceTree.of(runtime, 0);
    assertThat(runtime.run(tree.bundle(MOUNTS, bind, option), tree::calling))
        .step("mounts")
        .is(MountTable.propagation(PLACE), List.of("unbindable"));
  }

  private static Bundle sharedRoot(Bundle bundle) {
    return bundle.set("/linux/rootfsPropagation", "shared");
  }

  private static List<String> words(String listed) {
    return listed.isEmpty() ? List.of() : List.of(listed);
  }
}
