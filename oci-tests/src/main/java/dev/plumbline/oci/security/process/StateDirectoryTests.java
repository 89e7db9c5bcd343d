package dev.plumbline.oci.security.process;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.oci.security.Outcome;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The runtime's state directory, where its record and the signal to start are. */
@Tag("security")
class StateDirectoryTests {

  private static final int FIRST = 3;
  private static final int AFTER_LAST = 16;

  @Test
  @Covers("security/process/state-unreachable")
  void programDoesNotReachTheStateDirectory(OciRuntime runtime) {
    var root = runtime.stateRoot().toString();
    var above = "/" + "../".repeat(16) + root.substring(1);
    var probe =
        Probe.of(
            p -> {
              p.stat("by its path", root).readFile("mounts", "/proc/self/mountinfo");
              numbers().forEach(n -> p.stat("by " + n, "/proc/self/fd/" + n + above));
            });
    var outcome = Outcome.of(runtime.run(Bundle.running(probe)));
    var reached =
        IntStream.range(FIRST, AFTER_LAST)
            .mapToObj(n -> "by " + n)
            .filter(label -> outcome.success(label).isPresent())
            .toList();
    assertThat("descriptors that lead there", reached).is(List.of());
    assertThat("reached by its path", outcome.success("by its path").isPresent()).is(false);
    assertThat("mounts", outcome.text("mounts"))
        .is("without " + root, mounts -> !mounts.contains(root));
  }

  private static IntStream numbers() {
    return IntStream.range(FIRST, AFTER_LAST);
  }
}
